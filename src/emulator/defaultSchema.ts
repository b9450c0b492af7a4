import {
  activeDirectoryMappings,
  type DefaultMapping,
  entraMappings,
} from '../provisioning/defaultMappings.ts';
import {
  coreUser,
  enterpriseUser,
  enterpriseUserUrn,
  type ScimAttribute,
} from '../provisioning/scimSchema.ts';
import type { Settings } from './settings.ts';
import { sourceJsonOf } from './sourceJson.ts';

/**
 * The synchronization schema of a new job, shaped like an export (schema-format.md section 2) with the default mapping of
 * scim-payload.md sections 3 and 4 (I and A where nothing is documented).
 */
export function defaultSchema({ target, userPrincipalName, jobId }: Settings): object {
  const isEntra = target === 'entra';
  const mappings = isEntra ? entraMappings(userPrincipalName) : activeDirectoryMappings();
  const targetDirectory = isEntra ? 'Azure Active Directory' : 'Active Directory';
  const targetObject = isEntra ? 'User' : 'user';
  return {
    id: jobId,
    version: 'upnlint emulator',
    synchronizationRules: [
      {
        id: 'ruleOfTheEmulator',
        name: 'USER_INBOUND_USER',
        editable: true,
        priority: 1,
        sourceDirectoryName: 'API',
        targetDirectoryName: targetDirectory,
        metadata: [],
        objectMappings: [
          {
            name: `Provision API ${enterpriseUserUrn}s`,
            enabled: true,
            flowTypes: 'Add, Update, Delete',
            sourceObjectName: enterpriseUserUrn,
            targetObjectName: targetObject,
            scope: null,
            metadata: [],
            attributeMappings: mappings.map(attributeMapping),
          },
        ],
      },
    ],
    directories: [
      directory('API', enterpriseUserUrn, sourceAttributes()),
      directory(
        targetDirectory,
        targetObject,
        mappings.map(({ target: name, isReference }) =>
          attribute(name, isReference ? 'Reference' : 'String'),
        ),
      ),
    ],
  };
}

function attributeMapping({ target, expression, matchingPriority, flowType }: DefaultMapping): object {
  return {
    targetAttributeName: target,
    source: sourceJsonOf(expression),
    defaultValue: null,
    flowBehavior: 'FlowWhenChanged',
    flowType,
    matchingPriority,
    exportMissingReferences: false,
  };
}

function directory(name: string, object: string, attributes: readonly object[]): object {
  return { id: name, name, objects: [{ name: object, attributes }] };
}

function attribute(name: string, type: string): object {
  return {
    name,
    type,
    required: false,
    caseExact: false,
    multivalued: false,
    anchor: name === 'externalId',
    mutability: 'ReadWrite',
    flowNullValues: false,
    referencedObjects: [],
    metadata: [],
  };
}

/** The API attribute list: core and enterprise User (scim-payload.md section 1, D). */
function sourceAttributes(): readonly object[] {
  const unlisted = new Set(['schemas', 'id', 'meta', 'groups', 'password']);
  return [
    ...coreUser.filter(({ name }) => !unlisted.has(name)).flatMap((each) => pathsOf(each, '')),
    ...enterpriseUser.flatMap((each) => pathsOf(each, `${enterpriseUserUrn}:`)),
  ];
}

function pathsOf({ name, type, multiValued, parts }: ScimAttribute, prefix: string): readonly object[] {
  if (name === 'manager') return [attribute(`${prefix}${name}`, 'Reference')];
  if (type !== 'complex') return [attribute(`${prefix}${name}`, type === 'boolean' ? 'Boolean' : 'String')];
  const path = multiValued ? `${name}[type eq "work"]` : name;
  return parts
    .filter((part) => part.name !== 'type')
    .map((part) =>
      attribute(`${prefix}${path}.${part.name}`, part.type === 'boolean' ? 'Boolean' : 'String'),
    );
}
