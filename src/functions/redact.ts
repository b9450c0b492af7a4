import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const redact = defineFunction({
  name: 'Redact',
  summary: 'Lets a value flow, but keeps it out of the provisioning log.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'value', type: 'Any', required: true, description: 'The value that the log must not show.' },
  ],
  returns: 'Any',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The value flows as usual; the log shows [Redact] in its place.' },
    { mark: 'A', text: 'Used anywhere in an expression, it marks the whole result as sensitive.' },
  ],
  examples: [
    {
      expression: 'Redact([userPrincipalName])',
      attributes: { userPrincipalName: 'a@contoso.com' },
      gives: 'a@contoso.com',
    },
    { expression: 'Redact("StringToBeRedacted")', gives: 'StringToBeRedacted' },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => {
      run.markSensitive();
      return evaluate(run);
    };
  },
});
