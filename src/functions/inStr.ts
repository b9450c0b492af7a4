import { indexOfIgnoreCase, indexOfOrdinal } from '../text/index.ts';
import { toText } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { argumentAt, describe, notSingle, readAt, toCount } from './arguments.ts';
import { defineFunction } from './define.ts';
import { argumentValue } from './findings.ts';

export const inStr = defineFunction({
  name: 'InStr',
  summary: 'Finds the position of a text within another.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'value1', type: 'String', required: true, description: 'The text that is searched.' },
    { name: 'value2', type: 'String', required: true, description: 'The text that is sought.' },
    {
      name: 'start',
      type: 'Integer',
      required: false,
      description: 'Where the search begins, counted from 1; the first position when left out.',
    },
    {
      name: 'compareType',
      type: 'Name',
      required: false,
      names: ['vbBinaryCompare', 'vbTextCompare'],
      description: 'Whether letter case counts (vbBinaryCompare, the default) or not (vbTextCompare).',
    },
  ],
  returns: 'Integer',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The position of the first occurrence, counted from 1; 0 when there is none.' },
    {
      mark: 'D',
      text: 'With a start the search begins there, but the result still counts from the beginning.',
    },
    {
      mark: 'A',
      text: 'A start below 1 is an error, as in Visual Basic; a start beyond the end finds nothing.',
    },
    { mark: 'A', text: 'Letter case counts unless compareType is vbTextCompare.' },
    {
      mark: 'A',
      text: 'Null on either side gives 0. Empty text is found at once, at the start of the search.',
    },
    { mark: 'A', text: 'A list on either side is an error.' },
  ],
  examples: [
    { expression: 'InStr("The quick brown fox", "quick")', gives: '5' },
    { expression: 'InStr("repEated", "e", 3, vbBinaryCompare)', gives: '7' },
    { expression: 'InStr("repEated", "e", 3, vbTextCompare)', gives: '4' },
    { expression: 'InStr("The quick brown fox", "cat")', gives: '0' },
    { expression: 'InStr([mail], "@")', gives: '0' },
    { expression: 'InStr("abc", "a", 0)', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const text = argumentAt(call, 0).evaluate;
    const sought = argumentAt(call, 1).evaluate;
    const startAt = argumentAt(call, 2).omitted
      ? () => 1
      : readAt(
          call,
          2,
          toStart,
          (value) => `The search starts at 1 or later, but this is ${describe(value)}.`,
        );
    const indexOf = argumentAt(call, 3).name === 'vbTextCompare' ? indexOfIgnoreCase : indexOfOrdinal;
    const single = (value: Value, place: number) =>
      toText(value) ?? call.fail(argumentValue, notSingle(value), place);
    return (run) => {
      const textValue = text(run);
      const soughtValue = sought(run);
      const start = startAt(run);
      if (textValue === null || soughtValue === null) return 0n;
      const searched = single(textValue, 0);
      const wanted = single(soughtValue, 1);
      return start - 1 > searched.length ? 0n : BigInt(indexOf(searched, wanted, start - 1) + 1);
    };
  },
});

function toStart(value: Value): number | undefined {
  const start = toCount(value);
  return start !== undefined && start >= 1 ? start : undefined;
}
