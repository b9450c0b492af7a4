import type { ObjectMapping, SchemaFile } from '../schema/index.ts';
import type { Dialect } from './dialect.ts';

/**
 * The product that reads an object mapping: by the template in the schema's id, else by the names of its directories
 * (schema-format.md sections 3, 5 and 10, E and D; the list of templates is open, A). Everything else is an application.
 */
export function dialectOf(file: SchemaFile, objectMapping: ObjectMapping | undefined): Dialect {
  return dialectOfTemplate(file.template) ?? dialectOfDirectories(objectMapping) ?? 'application';
}

function dialectOfTemplate(template = ''): Dialect | undefined {
  return templates.find(([pattern]) => pattern.test(template))?.[1];
}

// AAD stands before AD, which it contains.
const templates: readonly (readonly [RegExp, Dialect])[] = [
  [/^(AD2AAD|AAD2AD)/i, 'cloud-sync'],
  [/^Azure2Azure/i, 'cross-tenant'],
  [/^API(2|To)AAD/i, 'api-to-entra'],
  [/^API(2|To)AD/i, 'api-to-ad'],
  [/^(Workday|(SAP)?SuccessFactors|SF)(2|To)AAD/i, 'hr-to-entra'],
  [/^(Workday|(SAP)?SuccessFactors|SF)(2|To)AD/i, 'hr-to-ad'],
];

function dialectOfDirectories(objectMapping: ObjectMapping | undefined): Dialect | undefined {
  const source = directoryOf(objectMapping?.sourceDirectoryName);
  const target = directoryOf(objectMapping?.targetDirectoryName);
  return source && target && directories[`${source} ${target}`];
}

type Directory = 'entra' | 'ad' | 'hr' | 'api';

function directoryOf(name = ''): Directory | undefined {
  if (/^(Azure Active Directory|Microsoft Entra( ID)?)$/i.test(name)) return 'entra';
  if (/^(On-premises )?Active Directory$/i.test(name)) return 'ad';
  if (/^(Workday|(SAP ?)?SuccessFactors)/i.test(name)) return 'hr';
  return /^API$/i.test(name) ? 'api' : undefined;
}

const directories: Readonly<Partial<Record<`${Directory} ${Directory}`, Dialect>>> = {
  'ad entra': 'cloud-sync',
  'entra ad': 'cloud-sync',
  'entra entra': 'cross-tenant',
  'hr entra': 'hr-to-entra',
  'hr ad': 'hr-to-ad',
  'api entra': 'api-to-entra',
  'api ad': 'api-to-ad',
};
