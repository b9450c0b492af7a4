import { fromCompiled } from '../fromCompiled.ts';

export const argumentCount = fromCompiled('argument-count', {
  examples: {
    bad: ['Mid([displayName], 1)', 'StripSpaces([city], "")', 'Switch([city], "x")'],
    good: ['Mid([displayName], 1, 20)', 'Switch([city], , "x")', 'SelectUniqueValue([mail])'],
  },
});
