import type { Text } from '../../grammar/index.ts';
import type { Span } from '../source/span.ts';

/** Where a part of a text's value stands in the expression: escapes make the two differ. */
export function spanInText(expression: string, { span }: Text, part: Span): Span {
  const offsetOf = (unit: number) => {
    let offset = span.start + 1;
    for (let i = 0; i < unit && offset < span.end - 1; i++) {
      const escaped = expression.charAt(offset) === '\\' && /["\\]/.test(expression.charAt(offset + 1));
      offset += escaped ? 2 : 1;
    }
    return offset;
  };
  return { start: offsetOf(part.start), end: offsetOf(part.end) };
}
