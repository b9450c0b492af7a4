import { payloadRules } from '../../src/payload/index.ts';
import { code, generatedFrom, prose, table } from './markdown.ts';
import { refreshSession } from './refreshBlocks.ts';

/** docs/payload.md: how payloads are checked, split and made, with real output, and every rule by its number. */
export async function payloadPage(): Promise<string> {
  const rules = payloadRules.map(({ alias, definition: { code: name, severity, summary }, strict }) => [
    alias,
    `[${name}](findings.md#${name})`,
    strict === undefined || strict === severity ? severity : `${severity}; strict: ${strict}`,
    prose(summary),
  ]);
  return `${generatedFrom('scripts/docs/payloadPage.ts and src/payload')}
# Payloads

${code('upnlint payload')} checks what is sent to /bulkUpload before it is sent. It tells files apart by what they hold:

- payloads, alone or as the body of a captured request: raw HTTP, or a JSON object with method, url, headers and body;
- the job as Graph gives it, ${code('GET …/synchronization/jobs/{id}')};
- a token: its claims are decoded and shown, never the token itself.

All files are one batch, in the order of sending: people who come twice, names that two would get, managers who are
nobody or come too late are found across files. Of a folder, .json files that are empty or no JSON, as failed
downloads are, are named on stderr at the end; JSON of another kind is passed over.

${await refreshSession('$ upnlint payload examples/bulk-upload.json --domains examples/domains.json --existing examples/existing-users.csv\n')}

With ${code('--mapping')} every record runs through the exported schema of the job, and the values are held to the limits of
their targets and to the rules of names. With ${code('--domains')} alone it is the default mapping of the service, as far as
that is known; ${code('--mapping direct')}, ${code('default-domain')} and ${code('documented-fix')} choose what it makes of
userName. Without either, only what is wrong under any mapping is found, and more mildly.

The profiles: ${code('default')} takes what the service was seen to accept, ${code('strict')} the documentation to the letter;
${code('create-only')} and ${code('update-ok')} say whether a record without userName is a mistake. Configuration, baseline,
reports and ${code('--fix')} are those of ${code('upnlint lint')}: [configuration.md](configuration.md). There, too, a rule goes
by its name or its number. The text shows ten findings of one rule in a run and counts the others;
${code('--format json')} has all.

## Splitting a batch

${code('--split FOLDER')} writes a batch without errors as requests of at most 50 operations, managers before the people who
report to them, and says how long sending takes within 40 calls in 5 seconds and the calls that the licence has in 24
hours. The folder is made where it is missing; one that holds the requests of an earlier split is refused, so that no old
request is sent along.

## From a CSV

${code('--from')} makes a payload of the rows of a CSV, by a map of columns and SCIM paths
([its schema](column-map.schema.json)). Empty cells are left out; the bulkId is the externalId; a column that goes to
active has to hold yes or no, true or false, 1 or 0. Rows that cannot be sent and columns that the CSV lacks are named,
and the exit code is 1. A map in which two columns would overwrite each other is refused, and
so is one with a path that is no attribute of the SCIM user or of its enterprise extension, is written in another case, or
is the password; other extensions may have any attribute. More than 50 rows need
${code('--split FOLDER')}. The rows are only written, not checked: check what was made by ${code('upnlint payload')}, or with all else
that a run needs by ${code('upnlint preflight')}; both take the folder.

${await refreshSession('$ cat examples/column-map.json\n$ upnlint payload --from examples/new-hires.csv --map examples/column-map.json | head -n 5\n')}

## Rules

${table(['number', 'rule', 'severity', 'condition'], rules)}
`;
}
