import type { Node } from '../../../grammar/index.ts';
import { resultsOf, walkValue } from '../choicesOf.ts';
import { literalText } from '../literalText.ts';
import type { RuleContext } from '../rule.ts';

/** The attributes whose values have rules (upn-rules.md), as they are spelled. */
export type NameKind = 'userPrincipalName' | 'mailNickname' | 'sAMAccountName' | 'proxyAddresses' | 'mail';

const kinds: ReadonlyMap<string, NameKind> = new Map(
  (['userPrincipalName', 'mailNickname', 'sAMAccountName', 'proxyAddresses', 'mail'] as const).map((kind) => [
    kind.toLowerCase(),
    kind,
  ]),
);

/** What an expression makes: by the mapping's target; without one only when it plainly builds a user principal name. */
export function nameKindOf({ mapping, expression }: RuleContext): NameKind | undefined {
  if (expression === undefined || expression.kind === 'Attribute') return undefined;
  if (mapping !== undefined) return kinds.get(mapping.target?.toLowerCase() ?? '');
  return buildsName(expression) ? 'userPrincipalName' : undefined;
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
