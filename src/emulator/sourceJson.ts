import { parse } from '../../grammar/index.ts';
import type { SourceTree } from '../schema/sourceTree.ts';
import { treeFromExpression } from '../schema/treeFromExpression.ts';

/** An attributeMappingSource as Graph prints it (schema-format.md section 3). */
export interface SourceJson {
  readonly expression: string;
  readonly name: string | null;
  readonly type: string;
  readonly parameters: readonly { readonly key: string; readonly value: SourceJson | null }[];
}

/** The source of an expression that parses; `undefined` for any other text. */
export function sourceJsonOf(text: string): SourceJson | undefined {
  const { expression } = parse(text);
  return expression === undefined ? undefined : jsonOf(treeFromExpression(expression, text));
}

function jsonOf({ type, name, stored, parameters }: SourceTree): SourceJson {
  return {
    expression: stored ?? '',
    name: name ?? null,
    // How the service stores an operator such as & is not known; the text beside it is what counts.
    type: type ?? 'Function',
    parameters: (parameters ?? []).flatMap(({ key, value }) =>
      key === undefined || value === undefined ? [] : { key, value: jsonOf(value) },
    ),
  };
}
