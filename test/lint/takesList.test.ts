import { expect, it } from 'vitest';
import { catalogue } from '../../src/functions/index.ts';
import { takesList } from '../../src/lint/takesList.ts';
import { evaluateText } from '../support/evaluateText.ts';

// For each function a call that works, and a list of one working value for each place.
const calls: Readonly<Record<string, readonly string[]>> = {
  BitAnd: ['1', '1'],
  CBool: ['True'],
  CDate: ['2020-01-01'],
  ConvertFromBase64: ['YQA='],
  DateAdd: ['d', '1', '2020-01-01'],
  DateDiff: ['d', '2020-01-01', '2020-01-01'],
  DateFromNum: ['129699324000000000'],
  DNComponent: ['CN=a,DC=b', '1'],
  Error: [],
  FormatDateTime: ['2020-01-01', 'yyyy-MM-dd', 'yyyy'],
  IIF: ['True', 'a', 'b'],
  InStr: ['a', 'b', '1'],
  Item: ['a', '1'],
  Left: ['a', '1'],
  Mid: ['a', '1', '1'],
  NumFromDate: ['2020-01-01'],
  RandomString: ['5', '1', '1', '1', '1', 'x'],
  Replace: ['a', 'b', '', '', 'c'],
  StringFromSid: ['AQEAAAAAAAUSAAAA'],
  Switch: ['a', 'b', 'c', 'd'],
  ToLower: ['a', 'en-US'],
  ToUpper: ['a', 'en-US'],
  Word: ['a', '1', ' '],
};

const places = catalogue
  .filter(({ parameters }) => parameters.every(({ type }) => type !== 'Name'))
  .flatMap(({ name, parameters }) => {
    const texts = calls[name] ?? parameters.map(() => 'a');
    // A place that is left empty here belongs to another mode of Replace.
    return texts.flatMap((text, place) => (text === '' ? [] : [{ name, texts, place }]));
  });

it.each(places)(
  '$name takes a list at place $place, or fails on it, as the table says',
  ({ name, texts, place }) => {
    const given = texts.map((text, each) => (each === place ? '[list]' : text === '' ? '' : `"${text}"`));
    const call = `${name}(${given.join(', ')})`;
    const text = texts[place]!;
    const outcome = evaluateText(call, { list: [text, text] });
    // SelectUniqueValue stops at the first value that is free, so its second place is not reached here.
    if (name === 'SelectUniqueValue' && place > 0) return;
    expect(outcome.kind !== 'error').toBe(takesList(name, place));
  },
);
