import { toText } from '../values/convert.ts';
import { isList, type Value } from '../values/value.ts';
import { argumentAt, textAt } from './arguments.ts';
import { type Call, defineFunction } from './define.ts';
import { limited } from './textLimit.ts';

export const join = defineFunction({
  name: 'Join',
  summary: 'Puts texts together with a separator between them.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'separator',
      type: 'String',
      required: true,
      description: 'Stands between the sources; may be empty.',
    },
    { name: 'source1', type: 'String', required: true, description: 'The first text.' },
    {
      name: 'source',
      type: 'String',
      required: false,
      allowMultipleOccurrences: true,
      description: 'Further texts, as many as needed.',
    },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The separator stands between sources only, neither first nor last.' },
    { mark: 'D', text: 'A multi-valued source contributes each of its values.' },
    {
      mark: 'I',
      text: 'An empty source is left out together with its separator; a source of one blank is kept.',
    },
    {
      mark: 'A',
      text: 'A null source, an omitted place and an empty value of a list are left out in the same way.',
    },
    { mark: 'D', text: 'Numbers may be sources: Join("", 1000, [id]).' },
    { mark: 'A', text: 'When every source is empty the result is empty text, not null.' },
  ],
  examples: [
    {
      expression: 'Join(", ", "", [surname], [givenName])',
      attributes: { givenName: 'John', surname: 'Doe' },
      gives: 'Doe, John',
    },
    {
      expression: 'Join(".", [givenName], [middleName], [surname])',
      attributes: { givenName: 'Ann', middleName: null, surname: 'Lee' },
      gives: 'Ann.Lee',
    },
    {
      expression: 'Join("-", "x", [groups], "y")',
      attributes: { groups: ['a', 'b'] },
      gives: 'x-a-b-y',
    },
    { expression: 'Join("", 1000, " ", "c")', gives: '1000 c' },
    { expression: 'Join("@", [mailNickname], [domain])', gives: '' },
  ],
  compile(call) {
    const sources = call.arguments.slice(1).map((source) => source.evaluate);
    const { constant } = argumentAt(call, 0);
    if (typeof constant === 'string') {
      return (run) => {
        let joined = '';
        for (const source of sources) joined = withSource(joined, constant, source(run), call);
        return joined;
      };
    }
    const separator = textAt(call, 0);
    return (run) => {
      const between = separator(run);
      let joined = '';
      for (const source of sources) joined = withSource(joined, between, source(run), call);
      return joined;
    };
  },
});

function withSource(joined: string, separator: string, source: Value, call: Call): string {
  if (typeof source === 'string') {
    if (source === '') return joined;
    // What is empty so far has had no source that counts, since empty ones are left out.
    return joined === '' ? source : limited(call, joined + separator + source);
  }
  if (source === null) return joined;
  if (!isList(source)) return withSource(joined, separator, toText(source) as string, call);
  return source.reduce((so, value) => withSource(so, separator, value, call), joined);
}
