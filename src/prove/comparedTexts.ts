import { type Expression, type Node, walk } from '../../grammar/index.ts';

/**
 * The constants that decide something for an attribute: what it is compared with and the keys of a Switch over it,
 * so that made-up users take every branch.
 */
export function comparedTexts(expression: Expression): ReadonlyMap<string, readonly string[]> {
  const compared = new Map<string, Set<string>>();
  const note = (source: Node | undefined, texts: readonly string[]) => {
    if (source === undefined) return;
    walk(source, {
      Attribute({ name }) {
        const known = compared.get(name) ?? new Set();
        for (const text of texts) known.add(text);
        compared.set(name, known);
      },
    });
  };
  walk(expression, {
    Comparison({ left, right }) {
      note(left, textsIn([right]));
      note(right, textsIn([left]));
    },
    Function({ name, arguments: places }) {
      if (name === 'Switch')
        note(places[0], textsIn(places.filter((_, place) => place > 1 && place % 2 === 0)));
      if (name === 'InStr' || name === 'Contains') note(places[0], textsIn(places.slice(1, 2)));
    },
  });
  return new Map(
    [...compared].filter(([, texts]) => texts.size > 0).map(([name, texts]) => [name, [...texts]]),
  );
}

function textsIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'Group') return textsIn([node.expression]);
    return node.kind === 'Text' ? [node.value] : node.kind === 'Number' ? [node.text] : [];
  });
}
