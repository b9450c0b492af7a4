import { diagnosticOf } from '../diagnostics/diagnostic.ts';
import { toText } from '../values/convert.ts';
import { isNullOrEmpty } from '../values/value.ts';
import { argumentAt, notSingle, quote } from './arguments.ts';
import { defineFunction } from './define.ts';
import { argumentValue, uniqueValuesExhausted } from './findings.ts';
import type { Interruption } from './interruption.ts';

export const selectUniqueValue = defineFunction({
  name: 'SelectUniqueValue',
  summary: 'Takes the first of several values that the target does not hold yet.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'rule1', type: 'String', required: true, description: 'The value that is preferred.' },
    { name: 'rule2', type: 'String', required: true, description: 'The value when the first is taken.' },
    {
      name: 'rule',
      type: 'String',
      required: false,
      allowMultipleOccurrences: true,
      description: 'Further values in order, as many as needed.',
    },
  ],
  returns: 'String',
  deterministic: true,
  lazy: true,
  topLevelOnly: true,
  facts: [
    {
      mark: 'D',
      text: 'The rules are evaluated in order; the first value that is not used in the target is the result.',
    },
    { mark: 'D', text: 'At least two rules, without an upper limit. It must be the outermost function.' },
    {
      mark: 'D',
      text: 'It is not for attributes with a matching precedence, and its mapping must be applied only during object creation.',
    },
    {
      mark: 'D',
      text: 'It works for Workday and SuccessFactors to Active Directory, and for API-driven provisioning to on-premises Active Directory; nowhere else.',
    },
    { mark: 'D', text: 'When every value is taken the object goes to escrow: it is tried again later.' },
    {
      mark: 'D',
      text: 'The directory search does not escape special characters, so each rule should use NormalizeDiacritics.',
    },
    { mark: 'A', text: 'Letter case does not count for being taken. A null or empty value is passed over.' },
  ],
  examples: [
    {
      expression:
        'SelectUniqueValue(Join("@", Join(".", [first], [last]), "contoso.com"), Join("@", Join(".", Mid([first], 1, 1), [last]), "contoso.com"))',
      attributes: { first: 'John', last: 'Smith' },
      context: { existing: ['john.smith@contoso.com'] },
      gives: 'J.Smith@contoso.com',
    },
    { expression: 'SelectUniqueValue([a], "fallback")', attributes: { a: null }, gives: 'fallback' },
    {
      expression: 'SelectUniqueValue("a", "b")',
      context: { existing: ['A', 'B'] },
      gives: { outcome: 'escrow' },
    },
  ],
  compile(call) {
    const { arguments: rules, note } = call;
    return (run) => {
      for (let place = 0; place < rules.length; place++) {
        const value = argumentAt(call, place).evaluate(run);
        if (isNullOrEmpty(value)) {
          note?.(run, `rule ${place + 1} is passed over: ${value === null ? 'null' : 'empty'}`);
          continue;
        }
        const text = toText(value) ?? call.fail(argumentValue, notSingle(value), place);
        if (!run.isTaken(text)) {
          note?.(run, `rule ${place + 1} is free: ${quote(text)}`);
          return value;
        }
        note?.(run, `rule ${place + 1} is taken: ${quote(text)}`);
      }
      const message = `SelectUniqueValue: None of the ${rules.length} values is free.`;
      const escrow: Interruption = {
        interruption: 'escrow',
        diagnostic: diagnosticOf(uniqueValuesExhausted, call.span, message),
      };
      throw escrow;
    };
  },
});
