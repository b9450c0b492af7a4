import type { RuleContext } from '../rule.ts';

/**
 * What an attribute holds, by its name and declared type (A): free text of a person (`name`), other free text, or what was
 * made to identify somebody and so is taken as it is (addresses, numbers, dates).
 */
export type AttributeSort =
  | 'name'
  | 'text'
  | 'address'
  | 'alias'
  | 'identifier'
  | 'date'
  | 'boolean'
  | 'integer';

const sorts: readonly (readonly [AttributeSort, RegExp])[] = [
  [
    'address',
    /^(?:userPrincipalName|upn|(?:other)?mails?|e-?mails?|email.*|.*e-?mail(?:address)?|proxyAddresses|imAddresses)$/i,
  ],
  ['alias', /^(?:mailNickname|sAMAccountName|alias|onPremises.*)$/i],
  ['date', /date|time$/i],
  [
    'name',
    /(?:first|last|given|sur|family|middle|preferred|legal|display|full|nick)[ _]?name|^(?:first|last|given|surname|initials|sn|cn|preferred.*|legal.*)$/i,
  ],
  ['identifier', /(?:id|number|no|code|guid|sid)$/i],
];

export function sortOf(name: string, { objectMapping }: Pick<RuleContext, 'objectMapping'>): AttributeSort {
  const type = objectMapping?.sourceObject?.attributes.get(name)?.type.toLowerCase();
  if (type === 'boolean' || type === 'integer') return type;
  if (type === 'datetime') return 'date';
  const own = /(?:^|[.:])([A-Za-z0-9_]+)(?:\[[^\]]*\](?:\.value)?)?$/.exec(name)?.[1] ?? name;
  return sorts.find(([, pattern]) => pattern.test(own))?.[0] ?? 'text';
}

/** Whether anything that people are called can stand in it. */
export function isFreeText(sort: AttributeSort): boolean {
  return sort === 'name' || sort === 'text';
}

/** A value that nothing is wrong with. */
export function plainValue(name: string, sort: AttributeSort, domain: string): string {
  switch (sort) {
    case 'address':
      return `anna.miller@${domain}`;
    case 'alias':
      return 'amiller';
    case 'identifier':
      return '10042';
    case 'integer':
      return '7';
    case 'boolean':
      return 'True';
    case 'date':
      return '2024-03-01';
    default:
      return /last|sur|family|^sn$/i.test(name) ? 'Miller' : 'Anna';
  }
}
