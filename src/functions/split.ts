import { split as splitText, trim } from '../text/index.ts';
import { toText } from '../values/convert.ts';
import { argumentAt, notSingle, readAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { argumentValue } from './findings.ts';

export const split = defineFunction({
  name: 'Split',
  summary: 'Cuts a text into a list of texts.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'source', type: 'String', required: true, description: 'The text to cut.' },
    { name: 'delimiter', type: 'String', required: true, description: 'The character to cut at.' },
  ],
  returns: 'List',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The text is cut at every delimiter; the result is a list even when there is none.' },
    {
      mark: 'I',
      text: 'White space around the pieces goes: the printed example loses a blank that .NET’s Split would keep, so this may be a slip of the page.',
    },
    { mark: 'A', text: 'Empty pieces are dropped, so empty text gives an empty list. Null stays null.' },
    {
      mark: 'A',
      text: 'A delimiter of several characters is taken whole; the page speaks of one character.',
    },
    { mark: 'A', text: 'The delimiter is required and not empty. A multi-valued source is an error.' },
  ],
  examples: [
    {
      expression: 'Split([extensionAttribute5], ",")',
      attributes: { extensionAttribute5: 'PermissionSetOne, PermissionSetTwo' },
      gives: ['PermissionSetOne', 'PermissionSetTwo'],
    },
    { expression: 'Split("a;;b;", ";")', gives: ['a', 'b'] },
    { expression: 'Split("", ",")', gives: [] },
    { expression: 'Split([extensionAttribute5], ",")', gives: null },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    const delimiter = readAt(
      call,
      1,
      (value) => toText(value) || undefined,
      () => 'The delimiter must be a single text that is not empty.',
    );
    return (run) => {
      const source = evaluate(run);
      const separators = [delimiter(run)];
      if (source === null) return null;
      const text = toText(source) ?? call.fail(argumentValue, notSingle(source), 0);
      return splitText(text, separators)
        .map(trim)
        .filter((piece) => piece !== '');
    };
  },
});
