import { textAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { errorRaised } from './findings.ts';

export const error = defineFunction({
  name: 'Error',
  summary: 'Ends the evaluation with an error of your own.',
  reference: 'language.md section 8',
  availability: 'cloud-sync',
  parameters: [
    {
      name: 'message',
      type: 'String',
      required: true,
      description: 'The text that the provisioning log shows.',
    },
  ],
  returns: 'Any',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'Documented for cloud sync only.' },
    { mark: 'D', text: 'The object gets an error with this message; the attribute does not flow.' },
    { mark: 'I', text: 'In a branch that is not taken it does nothing.' },
  ],
  examples: [
    {
      expression: 'IIF(IsPresent([accountName]), [accountName], Error("AccountName is required"))',
      attributes: { accountName: null },
      gives: { outcome: 'error' },
    },
    {
      expression: 'IIF(IsPresent([accountName]), [accountName], Error("AccountName is required"))',
      attributes: { accountName: 'joe' },
      gives: 'joe',
    },
  ],
  compile(call) {
    const message = textAt(call, 0);
    return (run) => call.fail(errorRaised, message(run));
  },
});
