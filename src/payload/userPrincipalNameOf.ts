import type { Node } from 'jsonc-parser';
import type { Finding } from '../diagnostics/finding.ts';
import { checkUserPrincipalName, createDirectory } from '../identity/index.ts';
import type { Span } from '../source/span.ts';
import { beginOf, memberNamed, textOfNode } from './jsonMembers.ts';
import type { Operation } from './payloadDocument.ts';
import type { PayloadContext } from './payloadRule.ts';
import { placeOfAttribute } from './placeOfTarget.ts';

/** What a user would be called. */
export interface GivenName {
  readonly value: string;
  /** Else it is userName, of which a mapping may make something else. */
  readonly isMapped: boolean;
}

/** What the mapping makes for userPrincipalName, or, without a mapping, userName. Undefined when there is none. */
export function userPrincipalNameOf(operation: Operation, { mapped }: PayloadContext): GivenName | undefined {
  const values = mapped(operation);
  const value = values === undefined ? userNameOf(operation) : values.get('userprincipalname')?.value;
  return value === undefined || value === null || value === ''
    ? undefined
    : { value, isMapped: values !== undefined };
}

/** The userName of a record, when it is a text that is not empty. */
export function userNameOf({ data }: Operation): string | undefined {
  return textOfNode(memberNamed(data, 'userName')?.value) || undefined;
}

/** The place that findings about a name point to: what the mapping reads of it, else userName, else externalId. */
export function placeOfName(operation: Operation, { mapped }: Pick<PayloadContext, 'mapped'>): Node | Span {
  const { data, node } = operation;
  const read = mapped(operation)?.get('userprincipalname')?.mapping.program.attributes ?? [];
  for (const name of [...read, 'userName', 'externalId']) {
    const place = placeOfAttribute(data, name);
    if (place !== undefined) return place;
  }
  return beginOf(data ?? node);
}

/** How a finding about the name begins: what the name would be, as the record does not have it so. */
export function leadOf({ value, isMapped }: GivenName): string {
  if (isMapped) return `userPrincipalName would be "${value}": `;
  return value.includes('@') ? '' : `With a domain behind it, such as ${someDomain}: `;
}

/** What the rules for names (upn-rules.md) say of it. */
export function findingsAboutName(
  { value, isMapped }: GivenName,
  operation: Operation,
  { settings: { directory, existing } }: PayloadContext,
): readonly Finding[] {
  if (isMapped) return checkUserPrincipalName(value, directory, existing?.get(operation.externalId ?? ''));
  // Without a mapping only the part before the @ is sure to stay.
  const whole = value.includes('@') ? value : `${value}@${someDomain}`;
  return checkUserPrincipalName(whole, emptyDirectories[directory.target]).filter(
    ({ code }) => !isAboutDomain(code),
  );
}

const someDomain = 'contoso.com';
const emptyDirectories = { entra: createDirectory(), ad: createDirectory({ target: 'ad' }) };

/** Whether a code of the rules for names is about the part behind the @, which BU207 looks at. */
export function isAboutDomain(code: string): boolean {
  return /^upn-(?:domain-(?:empty|invalid|not-routable)|unverified-domain|unknown-domain|federated-domain)$/.test(
    code,
  );
}

/** Whether it is about somebody else who has the name, which BU205 looks at. */
export function isAboutOthers(code: string): boolean {
  return /^upn-(?:duplicate|address-conflict|soft-deleted-conflict)$/.test(code);
}
