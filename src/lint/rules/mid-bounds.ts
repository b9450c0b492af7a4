import { fromCompiled } from '../fromCompiled.ts';
import { literalText } from '../literalText.ts';

export const midBounds = fromCompiled('argument-value', {
  definition: {
    code: 'mid-bounds',
    severity: 'error',
    summary: 'Mid or Left takes characters from outside the text, or none at all.',
    why: 'Positions count from 1: a start below it and a negative length fail for every user, and a length of 0 always gives empty text.',
    cure: 'Begin at 1 or later and take at least one character; Left(text, n) takes the first n.',
    example: { bad: 'Mid([displayName], 0, 5)', good: 'Mid([displayName], 1, 5)' },
    reference: 'language.md section 7, Mid (D; A for the error) and Left (D)',
  },
  examples: {
    bad: ['Mid([displayName], 0, 5)', 'Mid([displayName], 1, -5)', 'Mid([city], 1, 0)', 'Left([city], -1)'],
    good: ['Mid([displayName], 1, 5)', 'Left([city], 1)', 'Mid([lastName], 2, 64)'],
  },
  details: ({ span }, { text }) =>
    /^"?0"?$/.test(text.slice(span.start, span.end))
      ? { fixes: [{ title: 'Begin at 1', safety: 'unsafe', edits: [{ span, text: '1' }] }] }
      : {},
  create: ({ report }) => ({
    Function({ name, arguments: places }) {
      const place = name === 'Mid' ? 2 : name === 'Left' ? 1 : undefined;
      const count = place === undefined ? undefined : places[place];
      const number = Number(literalText(count) ?? '1');
      if (count === undefined || number > 0 || (name === 'Mid' && number < 0)) return;
      const gives = number < 0 ? 'the whole text' : 'empty text for every user';
      const message = `${name} takes ${number} characters here, which gives ${gives}.`;
      report(count.span, message, { severity: 'warning', help: 'Write how many characters are wanted.' });
    },
  }),
});
