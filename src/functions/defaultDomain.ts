import { defineFunction } from './define.ts';
import { noDefaultDomain } from './findings.ts';

export const defaultDomain = defineFunction({
  name: 'DefaultDomain',
  summary: 'Gives the default domain of the tenant.',
  reference: 'language.md section 7',
  availability: 'application-elsewhere',
  parameters: [],
  returns: 'String',
  deterministic: true,
  facts: [
    {
      mark: 'D',
      text: 'It takes no arguments. It is missing from the function reference, but Microsoft gives it for API-driven provisioning.',
    },
    { mark: 'I', text: 'The name comes without the @ sign.' },
    {
      mark: 'A',
      text: 'It is the domain marked as default for new users. When it is not known here, the evaluation fails.',
    },
  ],
  examples: [
    {
      expression: 'Join("@", [mailNickname], DefaultDomain())',
      attributes: { mailNickname: 'joe' },
      context: { defaultDomain: 'fabrikam.com' },
      gives: 'joe@fabrikam.com',
    },
    { expression: 'DefaultDomain()', gives: { outcome: 'error' } },
  ],
  compile: (call) => (run) =>
    run.defaultDomain ??
    call.fail(noDefaultDomain, 'The default domain is not known.', undefined, noDefaultDomain.cure),
});
