import { type FunctionCall, walk } from '../../../grammar/index.ts';
import { fromCompiled } from '../fromCompiled.ts';

export const argumentCount = fromCompiled('argument-count', {
  examples: {
    bad: ['Mid([displayName], 1)', 'StripSpaces([city], "")', 'Switch([city], "x")'],
    good: ['Mid([displayName], 1, 20)', 'Switch([city], , "x")', 'SelectUniqueValue([mail])'],
  },
  details({ span }, { expression }) {
    let call: FunctionCall | undefined;
    if (expression !== undefined) {
      walk(expression, {
        Function(node) {
          if (node.nameSpan.start === span.start) call = node;
        },
      });
    }
    return call !== undefined && hasOwnRule(call) ? undefined : {};
  },
});

/** Calls that switch-odd-arguments and select-unique-value-single speak of. */
function hasOwnRule({ name, arguments: { length } }: FunctionCall): boolean {
  return (name === 'Switch' && length >= 3) || (name === 'SelectUniqueValue' && length === 1);
}
