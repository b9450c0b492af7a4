import type { Cause, Scenario } from '../scenario.ts';

/** The step of an entry that was skipped for it, seen in logs of other apps (I). */
const invalidAttribute = /the value of the property \S+ is missing or invalid/i;

/** Failures that the log names by codes (bulk-upload.md section 8), code by code. */
export const logCodes: readonly Scenario[] = [
  ofCode(
    ['EntryConflict', 'Conflict'],
    'A value that must be unique belongs to somebody else',
    'Another object holds the userPrincipalName, or another unique value, already.',
    [
      'Find who holds it: upnlint preview USERS --mapping … --existing EXPORT shows all conflicts before sending.',
      'Make the name differ for new users, for example with RandomString, only during object creation.',
    ],
    /same value for property|already exists/i,
  ),
  ofCode(
    ['DuplicateTargetEntries'],
    'More than one user matches the record',
    'Two users of the target hold the same value of the matching attribute, most often employeeId.',
    ['Find the users with that employeeId, and leave it with one of them.', 'Send the record again.'],
  ),
  ofCode(
    ['DuplicateSourceEntries'],
    'More than one record matches the user',
    'Two records carry the same value of the matching attribute.',
    ['Correct the externalId of one of them in the source, and send both again.'],
  ),
  ofCode(
    ['ImportSkipped'],
    'The record was skipped when it was read',
    'The matching attribute, by default externalId, is empty or missing.',
    ['Send the record with its externalId.'],
  ),
  {
    ...ofCode(
      ['EntrySynchronizationSkipped'],
      'The record was skipped: out of scope, or nothing to change',
      'A scoping filter keeps the record out, or the user holds these values already.',
      [
        'Read the step of the entry: it names the filter.',
        'If the user should be in scope, change the filter or the record.',
      ],
    ),
    isOrdinary: true,
    // Errors are documented for other statuses only, so that a skipped entry may well have no code.
    signs: [
      { kind: 'log', errorCode: /^EntrySynchronizationSkipped$/i, unless: invalidAttribute },
      { kind: 'log', errorCode: /^$/, status: 'skipped', unless: invalidAttribute },
    ],
  },
  ofCode(
    ['MissingValues', 'MandatoryFieldsMissing'],
    'A required value is missing',
    'The record, or the mapping, gives nothing for an attribute that a new user must have.',
    ['Send the value that the entry names: at least externalId, userName, displayName and active.'],
    invalidAttribute,
  ),
  ofCode(
    ['SchemaAttributeNotFound', 'HybridSynchronizationActiveDirectoryCannotFindAttribute'],
    'An attribute of the mapping does not exist',
    'The mapping writes or reads an attribute that the directory or the attribute list does not have.',
    [
      'Add the attribute to the list, or correct its name in the mapping.',
      'For Active Directory restart the agent: it keeps the schema.',
    ],
  ),
  ofCode(
    ['SchemaPropertyCanOnlyAcceptValue'],
    'A value is not among those that the attribute takes',
    'The mapping gives a value outside a fixed set.',
    ['Map it to one of the values that the entry lists, for example with Switch.'],
  ),
  ofCode(
    ['InsufficientRights', 'Unauthorized', 'NotPermitted', 'MethodNotAllowed'],
    'The service may not do this to the user',
    'The user is managed elsewhere (synchronized from Active Directory, or a privileged account), or rights are missing.',
    [
      'Look where the user is managed: the attributes of synchronized users cannot be changed by a job to Entra ID.',
    ],
  ),
  ofCode(
    ['UnableToResolveReferenceAttributeValue'],
    'The manager of a user is not known',
    'The manager is the externalId of nobody whom the job has processed; the user is there without one.',
    [
      'Correct the manager in the source where nobody has that externalId.',
      'Else send the manager first, then the user again: upnlint payload --split writes managers first.',
    ],
    undefined,
    'A',
  ),
  ofCode(['LicenseLimitExceeded'], 'No licence is left', 'The target has no licence left for the user.', [
    'Free or buy licences; the record is tried again by itself.',
  ]),
  ofCode(
    ['HybridIdentityServiceNoActiveAgents', 'HybridIdentityServiceNoAgentsAssigned'],
    'No provisioning agent answers',
    'No agent is active, or none is assigned to the job.',
    [
      'Start the service Microsoft Entra Connect Provisioning Agent.',
      'Assign an agent in the provisioning app.',
    ],
  ),
  ofCode(
    ['HybridSynchronizationInvalidOperationOnRelativeDistinguishedNameAttribute'],
    'The mapping writes the attribute name of Active Directory',
    'The name follows cn and cannot be written itself.',
    ['Map cn, and take the mapping of name away.'],
    undefined,
    'I',
  ),
  ofCode(
    ['TooManyRequests', 'Timeout', 'InternalServerError', 'InternalError', 'WebExceptionProtocolError'],
    'The target failed for a while',
    'A passing failure of the target.',
    ['Nothing at first: the record is tried again after 6, 12 and 24 hours, then daily for up to 28 days.'],
  ),
];

/** Most are documented (D) as codes; what they mean for this app is read from their description. */
function ofCode(
  codes: readonly [string, ...string[]],
  title: string,
  cause: string,
  steps: readonly string[],
  says?: RegExp,
  mark: Cause['mark'] = 'D',
): Scenario {
  const errorCode = new RegExp(`^(?:${codes.join('|')})$`, 'i');
  return {
    id: codes[0],
    title,
    signs: [{ kind: 'log', errorCode }, ...(says === undefined ? [] : [{ kind: 'log', says } as const])],
    causes: [{ title: cause, mark, steps }],
    reference: `bulk-upload.md section 8 (${mark})`,
  };
}
