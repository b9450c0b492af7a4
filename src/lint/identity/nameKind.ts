import type { Node } from '../../../grammar/index.ts';
import { resultsOf, walkValue } from '../choicesOf.ts';
import { literalText } from '../literalText.ts';
import type { RuleContext } from '../rule.ts';
import { sortOf } from './sourceAttribute.ts';

/** The attributes whose values have rules (upn-rules.md), as they are spelled. */
export type NameKind = 'userPrincipalName' | 'mailNickname' | 'sAMAccountName' | 'proxyAddresses' | 'mail';

const kinds: ReadonlyMap<string, NameKind> = new Map(
  (['userPrincipalName', 'mailNickname', 'sAMAccountName', 'proxyAddresses', 'mail'] as const).map((kind) => [
    kind.toLowerCase(),
    kind,
  ]),
);

/**
 * What an expression makes: by the mapping's target; without one only when it plainly builds a user principal name. An
 * attribute alone is taken as it is, unless it holds the name of a person.
 */
export function nameKindOf(context: RuleContext): NameKind | undefined {
  const { mapping, expression } = context;
  if (expression === undefined) return undefined;
  if (expression.kind === 'Attribute' && sortOf(expression.name, context) !== 'name') return undefined;
  if (mapping !== undefined) return targetKindOf(context);
  return buildsName(expression) ? 'userPrincipalName' : undefined;
}

/** What a mapping writes, however it makes it. */
export function targetKindOf({ mapping }: RuleContext): NameKind | undefined {
  return kinds.get(mapping?.target?.toLowerCase() ?? '');
}

/** An `@` and a domain among what is put together, and no type of an address before it. */
function buildsName(root: Node): boolean {
  let hasAt = false;
  let hasDomain = false;
  let isAddress = false;
  for (const part of joinedParts(root).flatMap(resultsOf)) {
    const text = literalText(part);
    if (part.kind === 'Function' && part.name === 'DefaultDomain') hasDomain = true;
    if (text === undefined) continue;
    if (text.includes('@')) hasAt = true;
    if (/^(?:.*@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(text)) hasDomain = true;
    if (/^(?:smtp|sip|x500):/i.test(text)) isAddress = true;
  }
  return hasAt && hasDomain && !isAddress;
}

/** All direct parts of calls that put texts together and whose result goes into the value, in the order of the text. */
export function joinedParts(root: Node): readonly Node[] {
  const parts: Node[] = [];
  walkValue(root, (node) => {
    parts.push(...partsJoinedBy(node));
  });
  return parts;
}

/** What a node puts together; nothing for other nodes. */
export function partsJoinedBy(node: Node): readonly Node[] {
  if (node.kind === 'Concatenation') return node.operands;
  if (node.kind !== 'Function') return [];
  return node.name === 'Join' || node.name === 'Append' || node.name === 'Prepend' ? node.arguments : [];
}

/** `before @` for what has an `@`, else `in mailNickname` and so on. */
export function placeOf(kind: NameKind): string {
  return kind === 'userPrincipalName' ? 'before @' : `in ${kind}`;
}
