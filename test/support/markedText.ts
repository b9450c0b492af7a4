import type { Span } from '../../src/source/span.ts';

/** `Append(‹[a›)` says where findings are expected: the text without the marks, and the places between them. */
export function markedText(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const [before = '', ...places] = marked.split('‹');
  let text = before;
  const spans = places.map((place) => {
    const [inside = '', after = ''] = place.split('›');
    const span = { start: text.length, end: text.length + inside.length };
    text += inside + after;
    return span;
  });
  return { text, spans };
}
