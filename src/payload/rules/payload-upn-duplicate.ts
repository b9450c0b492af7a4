import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule, type PayloadContext } from '../payloadRule.ts';
import { placeOf } from '../placeOf.ts';
import {
  findingsAboutName,
  type GivenName,
  isAboutOthers,
  placeOfName,
  userPrincipalNameOf,
} from '../userPrincipalNameOf.ts';

export const payloadUpnDuplicate = definePayloadRule({
  alias: 'BU205',
  definition: {
    code: 'payload-upn-duplicate',
    severity: 'error',
    summary: 'Two records get one userPrincipalName, or somebody else has it already.',
    why: 'The service resolves no conflicts: a name that is taken makes the creation fail.',
    cure: 'Make the names differ in the source, or add random digits in the mapping, only during object creation.',
    example: {
      bad: '"userName": "bjensen", twice',
      good: '"userName": "bjensen" and "userName": "bjensen2"',
    },
    reference: 'bulk-upload.md sections 6, 12 (D) and 11 BU205',
  },
  batch(context) {
    const seen = new Map<string, Operation>();
    for (const operation of context.records) {
      const name = userPrincipalNameOf(operation, context);
      if (name === undefined) continue;
      reportTaken(name, operation, context);
      const key = name.value.toLowerCase();
      const first = seen.get(key);
      if (first === undefined) seen.set(key, operation);
      else if (!isSamePerson(first, operation)) reportSecond(name, operation, first, context);
    }
  },
});

/** Whoever else has the name already, as far as existing users are known. */
function reportTaken(name: GivenName, operation: Operation, context: PayloadContext): void {
  for (const { code, severity, message, help } of findingsAboutName(name, operation, context)) {
    if (!isAboutOthers(code) || severity !== 'error') continue;
    context.report(operation, placeOfName(operation, context), message, { ...(help && { help }) });
  }
}

function reportSecond(
  name: GivenName,
  operation: Operation,
  first: Operation,
  context: PayloadContext,
): void {
  const what = name.isMapped ? `userPrincipalName would be "${name.value}"` : `userName is "${name.value}"`;
  const message = `${what}, as for ${placeOf(first, operation)}.`;
  context.report(operation, placeOfName(operation, context), message, {
    severity: name.isMapped ? 'error' : 'warning',
    related:
      first.document === operation.document
        ? [{ place: placeOfName(first, context), message: 'first here' }]
        : [],
  });
}

/** Two records of one person are found as such. */
function isSamePerson({ externalId }: Operation, other: Operation): boolean {
  return externalId !== undefined && externalId.toLowerCase() === other.externalId?.toLowerCase();
}
