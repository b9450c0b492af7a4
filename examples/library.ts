import { checkUserPrincipalName, evaluate, preview } from 'upnlint';

const { outcome } = evaluate('ToLower(Join(".", [givenName], [familyName]))', {
  attributes: { givenName: 'Ana', familyName: 'Lima' },
});
if (outcome?.kind === 'value') console.log(outcome.value);

const directory = { domains: ['contoso.com'] };
for (const { code, message, help } of checkUserPrincipalName('zoë@contosso.com', directory)) {
  console.log(`${code}: ${message} ${help}`);
}

const run = preview([{ userName: 'ana' }, { userName: 'Ana' }, {}], {
  expression: 'Join("@", [userName], "contoso.com")',
  directory,
});
for await (const { row, value, findings } of run) {
  console.log(row, value, findings.map(({ code }) => code).join(' '));
}
console.log(run.summary().byCode);
