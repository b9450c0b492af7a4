import { toText } from '../values/convert.ts';
import { isNullOrEmpty, type Value } from '../values/value.ts';
import { argumentAt, notSingle, quote } from './arguments.ts';
import { type Argument, type Call, defineFunction, type Evaluate, type Run } from './define.ts';
import { argumentValue } from './findings.ts';

export const switchFunction = defineFunction({
  name: 'Switch',
  summary: 'Takes the value that belongs to the key equal to a text.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'source',
      type: 'String',
      required: true,
      description: 'The text that is compared with the keys.',
    },
    {
      name: 'defaultValue',
      type: 'Any',
      required: false,
      description: 'The value when no key is equal; its place may be empty, but must be there.',
    },
    {
      name: 'key',
      type: 'String',
      required: true,
      allowMultipleOccurrences: true,
      description: 'A text to compare with.',
    },
    {
      name: 'value',
      type: 'Any',
      required: false,
      allowMultipleOccurrences: true,
      description: 'The value for the key before it. The place must be there; empty, it stands for null.',
    },
  ],
  returns: 'Any',
  deterministic: true,
  lazy: true,
  checkPlaces: (count) =>
    count % 2 === 0 && count >= 4
      ? undefined
      : `Switch takes an even number of arguments, at least four: keys and values in pairs after the default value; this call has ${count}.`,
  facts: [
    {
      mark: 'D',
      text: 'The source is compared with each key; letter case counts. The value of the equal key is the result, else the default value.',
    },
    { mark: 'D', text: 'The number of places is even; an omitted default value still takes its place.' },
    {
      mark: 'A',
      text: 'Of equal keys the first one counts. Without a default value the result is null when no key is equal.',
    },
    {
      mark: 'I',
      text: 'An empty place for a value gives null: a published default mapping reads Switch([Active], , "0", "True", "1",).',
    },
    { mark: 'D', text: 'A null or empty source equals the key "".' },
    { mark: 'I', text: 'A boolean source compares as True or False, a number by its digits.' },
    { mark: 'D', text: 'Keys and values may be expressions.' },
    { mark: 'I', text: 'Keys are evaluated up to the equal one, and only its value or the default value.' },
    {
      mark: 'A',
      text: 'A key that is null compares as empty text. A list as source or key is an error, unless it is empty.',
    },
    { mark: 'D', text: 'It must not be used for reference attributes such as manager.' },
    {
      mark: 'D',
      text: 'With Entra ID as the source, the service can give null when the attribute in Switch has not changed while another mapped one has; Microsoft advises IIF there. This is not imitated.',
    },
  ],
  examples: [
    {
      expression: 'Switch([state], [state], "NSW", "AUS", "VIC", "AUS")',
      attributes: { state: 'NSW' },
      gives: 'AUS',
    },
    {
      expression: 'Switch([country], [country], "", "Other")',
      attributes: { country: null },
      gives: 'Other',
    },
    {
      expression: 'Switch([IsSoftDeleted], , "False", "True", "True", "False")',
      attributes: { IsSoftDeleted: false },
      gives: 'True',
    },
    { expression: 'Switch([Active], , "1", "True", "0", "False")', attributes: { Active: '2' }, gives: null },
    { expression: 'Switch([dept], "other", "hr", "people")', attributes: { dept: 'HR' }, gives: 'other' },
    { expression: 'Switch("a", Error("no"), "a", "taken", "a", Error("no"))', gives: 'taken' },
  ],
  compile(call) {
    const source = singleAt(call, 0);
    const defaultValue = argumentAt(call, 1).evaluate;
    const places = call.arguments.slice(2);
    const keys = places.filter((_, index) => index % 2 === 0);
    const values = places.filter((_, index) => index % 2 === 1).map((value) => value.evaluate);
    const find = finderOf(keys, call);
    const { note } = call;
    return (run) => {
      const text = source(run);
      const hit = find(text, run);
      note?.(
        run,
        hit === -1
          ? `no key equals ${quote(text)}: the default value`
          : `key ${hit + 1} of ${keys.length}, ${quote(text)}`,
      );
      return hit === -1 ? defaultValue(run) : (values[hit] as Evaluate)(run);
    };
  },
});

/** The number of the first key equal to a text, from 0, or -1. Keys that are all literals are looked up at once. */
function finderOf(keys: readonly Argument[], call: Call): (text: string, run: Run) => number {
  const literals = keys.map((key) => (key.constant === undefined ? undefined : toText(key.constant)));
  if (literals.every((literal) => literal !== undefined)) {
    const numberByKey = new Map<string, number>();
    for (const [number, literal] of literals.entries()) {
      if (!numberByKey.has(literal)) numberByKey.set(literal, number);
    }
    return (text) => numberByKey.get(text) ?? -1;
  }
  const readers = keys.map((_, number) => singleAt(call, 2 + 2 * number));
  return (text, run) => readers.findIndex((key) => key(run) === text);
}

/** The text at a place; null and an empty list are empty text, any other list fails (section 4). */
function singleAt(call: Call, place: number): (run: Run) => string {
  const { evaluate } = argumentAt(call, place);
  return (run) => {
    const value: Value = evaluate(run);
    if (typeof value === 'string') return value;
    return isNullOrEmpty(value) ? '' : (toText(value) ?? call.fail(argumentValue, notSingle(value), place));
  };
}
