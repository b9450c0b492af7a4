import { defineFunction } from './define.ts';

export const coalesce = defineFunction({
  name: 'Coalesce',
  summary: 'Takes the first value that is not null.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'source1', type: 'Any', required: true, description: 'The value that is preferred.' },
    {
      name: 'source',
      type: 'Any',
      required: false,
      allowMultipleOccurrences: true,
      description: 'Further values in order; the last one is the default.',
    },
  ],
  returns: 'Any',
  deterministic: true,
  lazy: true,
  facts: [
    { mark: 'D', text: 'The first argument that is not null; null when all are.' },
    { mark: 'I', text: 'The default value is simply the last argument.' },
    {
      mark: 'D',
      text: 'Empty text counts as a value and is returned. For attributes that can be empty use Switch([a], [a], "", [b]).',
    },
    { mark: 'I', text: 'Arguments after the one that is taken are not evaluated.' },
    { mark: 'A', text: 'An omitted place is passed over like null.' },
  ],
  examples: [
    {
      expression: 'Coalesce([mail], [userPrincipalName])',
      attributes: { mail: null, userPrincipalName: 'John.Doe@contoso.com' },
      gives: 'John.Doe@contoso.com',
    },
    {
      expression: 'Coalesce([preferredName], [givenName])',
      attributes: { preferredName: '', givenName: 'John' },
      gives: '',
    },
    { expression: 'Coalesce([a], [b], "none")', gives: 'none' },
    { expression: 'Coalesce("taken", Error("never reached"))', gives: 'taken' },
    { expression: 'Coalesce([a], [b])', gives: null },
  ],
  compile(call) {
    const sources = call.arguments.map((source) => source.evaluate);
    return (run) => {
      for (const source of sources) {
        const value = source(run);
        if (value !== null) return value;
      }
      return null;
    };
  },
});
