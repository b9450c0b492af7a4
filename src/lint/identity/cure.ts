import type { AttributeReference, Node } from '../../../grammar/index.ts';
import { textOf } from '../../source/source.ts';
import type { ReportDetails, RuleContext } from '../rule.ts';
import type { NameKind } from './nameKind.ts';
import { namePartAround } from './nameParts.ts';

/** What is put around the parts of a name that attributes come into: the text before and after. */
export type Wrapping = readonly [before: string, after: string];

export const normalizing: Wrapping = ['NormalizeDiacritics(', ')'];
export const sanitizing: Wrapping = ['Replace(', ', , "[^A-Za-z0-9._-]", , "", , )'];
export const normalizingAndSanitizing: Wrapping = [
  `${sanitizing[0]}${normalizing[0]}`,
  `${normalizing[1]}${sanitizing[1]}`,
];

/** Help and an unsafe fix that wraps the name part around each of these attributes once. */
export function wrapping(
  context: RuleContext,
  attributes: readonly AttributeReference[],
  around: Wrapping,
  kind: NameKind,
  title: string,
): ReportDetails {
  const parts = outermostOf(attributes.map((attribute) => namePartAround(context.expression!, attribute)));
  const where = kind === 'userPrincipalName' ? 'the part before @' : 'the name';
  return wrappingEach(context, parts, around, where, title);
}

/** Help and an unsafe fix that wraps these nodes; what is wrapped so already is not wrapped again. */
export function wrappingEach(
  { text }: RuleContext,
  nodes: readonly Node[],
  [before, after]: Wrapping,
  where: string,
  title: string,
): ReportDetails {
  const help = `Write ${before}…${after} around ${where}.`;
  const edits = nodes
    .filter(({ span }) => !text.startsWith(before, span.start) && !text.slice(0, span.start).endsWith(before))
    .map(({ span }) => ({ span, text: `${before}${textOf(text, span)}${after}` }));
  return edits.length === 0 ? { help } : { help, fixes: [{ title, safety: 'unsafe', edits }] };
}

/** Each once, and none that lies in another. */
function outermostOf(parts: readonly Node[]): Node[] {
  const distinct = [...new Set(parts)];
  return distinct.filter(({ span }) =>
    distinct.every(
      (other) => other.span === span || other.span.start > span.start || other.span.end < span.end,
    ),
  );
}
