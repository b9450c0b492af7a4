import { readFileSync } from 'node:fs';
import { guideExpression } from '../../src/cli/guideExpression.ts';
import { code, codeBlock, generatedFrom, prose, table } from './markdown.ts';
import { upnlint } from './runCommand.ts';

/** An expression of the table, and what is asked of it. */
interface Row {
  readonly expression: string;
  readonly property: string;
  /** Where it is from. */
  readonly origin: string;
}

/** The expression of the published ones (test/vectors/expressions.jsonl) that begins so. */
function published(beginning: string): string {
  const lines = readFileSync('test/vectors/expressions.jsonl', 'utf8').trimEnd().split('\n');
  const expressions = lines.map((line) => (JSON.parse(line) as { expression: string }).expression);
  const found = expressions.find((text) => oneLine(text).startsWith(beginning));
  if (found === undefined) throw new Error(`no published expression begins with ${beginning}`);
  return oneLine(found);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')');

async function rows(): Promise<readonly Row[]> {
  const guide = await proved({ expression: guideExpression, property: 'valid-upn', origin: '' });
  const suggestion = guide.suggestion?.expression ?? '';
  return [
    { expression: guideExpression, property: 'valid-upn', origin: 'the guide of API-driven provisioning' },
    { expression: suggestion, property: 'valid-upn', origin: 'what is suggested for it' },
    { expression: guideExpression, property: 'unique', origin: 'the same guide' },
    {
      expression: published('Join("@", NormalizeDiacritics(StripSpaces(Join(".", [PreferredFirstName]'),
      property: 'valid-upn',
      origin: 'Workday',
    },
    {
      expression: published('ToLower(NormalizeDiacritics(StripSpaces(Join(".", [PreferredFirstName]'),
      property: 'deterministic',
      origin: 'Workday',
    },
    {
      expression: published('SelectUniqueValue('),
      property: 'unique',
      origin: 'Workday to Active Directory',
    },
    { expression: published('Switch([Company], Join("@", '), property: 'valid-upn', origin: 'Workday' },
    {
      expression: published('Replace([WorkerID], , "(?<leadingZeros>'),
      property: 'matches=^(?!0)',
      origin: 'Workday',
    },
    {
      expression: published('Replace([PrimaryWorkTelephone], ,'),
      property: 'matches=^[^()\\s-]*$',
      origin: 'Workday',
    },
    {
      expression: published('Switch([activeEmploymentsCount], "False"'),
      property: 'matches=^(True|False)$',
      origin: 'SuccessFactors',
    },
    {
      expression: published('IIF(IsPresent([telephoneNumber]), IIF('),
      property: 'max-length=5',
      origin: 'SuccessFactors',
    },
    {
      expression: published('Append(Mid([objectId], 1, 2), Mid('),
      property: 'max-length=52',
      origin: 'the expression builder',
    },
  ];
}

/** A verdict as `--format json` prints it, as far as the page needs it. */
interface Verdict {
  readonly verdict: string;
  readonly runs: number;
  readonly counterexamples: readonly Counterexample[];
  readonly argument: {
    readonly steps: readonly { readonly claim: string; readonly holds: boolean; readonly reason: string }[];
  };
  readonly suggestion?: { readonly expression: string };
  readonly uniqueness?: { readonly random?: { readonly ofTwo: number }; readonly namesakes?: number };
}

interface Counterexample {
  readonly cause: string;
  readonly refutes: boolean;
  readonly user: MadeUpUser;
  readonly other?: MadeUpUser;
}

interface MadeUpUser {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

async function proved({ expression, property }: Row): Promise<Verdict> {
  const { output } = await upnlint([
    ...[
      'prove',
      '--expression',
      expression,
      '--property',
      property,
      '--domains',
      'contoso.com,fabrikam.com,woodgrove.com',
    ],
    ...['--seed', '1', '--time', '600', '--format', 'json'],
  ]);
  return JSON.parse(output).verdicts[0];
}

function evidence({ verdict, runs, counterexamples, argument, uniqueness }: Verdict): string {
  if (verdict === 'refuted') {
    const shown = counterexamples.filter(({ refutes }) => refutes).map(counterexampleText);
    const random = uniqueness?.random;
    const chance =
      random === undefined
        ? ''
        : ` (for 1 in ${Math.round(1 / random.ofTwo).toLocaleString('en-US')} such pairs)`;
    const namesakes =
      uniqueness?.namesakes === undefined ? '' : ` (with usual names after ${uniqueness.namesakes} users)`;
    return shown.join('<br>') + chance + namesakes;
  }
  const steps = argument.steps.filter(({ holds }) => holds === (verdict === 'proved'));
  const text = steps.map(({ claim, reason }) => prose(`${claim} ${reason}`)).join('<br>');
  return verdict === 'proved' ? text : `none among ${runs} users. Not proved: ${text}`;
}

function counterexampleText({ cause, user, other }: Counterexample): string {
  const users = other === undefined ? [user] : [user, other];
  const given = users.map(({ attributes, value }) => {
    const shown = Object.entries(attributes).map(([name, one]) => `${name} ${valueText(one)}`);
    return `${shown.length === 0 ? 'anybody' : shown.join(', ')} → ${valueText(value)}`;
  });
  return `${prose(cause)}: ${given.map(code).join(' and ')}`;
}

function valueText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 12)}… (${text.length - 2} characters)` : text;
}

/** docs/prove.md: how to read the verdicts, with real ones. */
export async function provePage(): Promise<string> {
  const tableRows: string[][] = [];
  for (const row of await rows()) {
    const verdict = await proved(row);
    const asked = `${code(row.expression)}<br>${prose(row.origin)}`;
    tableRows.push([
      asked,
      code(row.property),
      `**${verdict.verdict.replace('-', ' ')}**`,
      evidence(verdict),
    ]);
  }
  const session = async (...argv: string[]) =>
    codeBlock(
      `$ upnlint ${argv.map((word) => (/^[\w.=,@-]+$/.test(word) ? word : `'${word}'`)).join(' ')}\n${(await upnlint(argv)).output}`,
      'console',
    );
  return `${generatedFrom('scripts/docs/provePage.ts and src/prove')}
# For which user will it fail

\`upnlint preview\` says whether a mapping works for the users of a file. \`upnlint prove\` asks the question before there
is a file: for which user will it fail? The answer is one of three.

- **refuted**: a user for whom it fails, made as simple as it can be: attributes dropped, texts short and of plain
  letters. There is one for each distinct cause, and \`upnlint eval\` confirms each of them. Warnings are shown as well,
  but do not refute. Exit code 1.
- **proved**: there is no such user, and why not, step by step. The argument comes from what is known of the expression
  itself (which characters a \`Replace\` leaves, how long a \`Mid\` is, what a condition says of an attribute), not from
  samples. What it takes the attributes to be is said first: any text up to a certain length, and no lists for attributes
  that are not multi-valued by name or by \`--given name=list\`.
- **not refuted**: nobody was found, and it is not proved either. What is missing is said.

Names are made up as they stand in real directories: letters with marks, composed and decomposed, ß ø ł đ ı İ, apostrophes
and hyphens of every kind, blanks that cannot be seen, particles, one letter, a hundred letters, other scripts, emoji. What
an attribute holds is taken from its name; \`--given\` says it, and \`--like users.csv\` learns lengths, letters and shapes from
a file without keeping any of its values. The same \`--seed\` gives the same output.

## Twelve expressions

Each is asked in a tenant that has verified contoso.com, fabrikam.com and woodgrove.com. In the last column stand the
simplest users for whom it fails and what they get, or the argument.

${table(['expression', 'property', 'verdict', 'counterexample or argument'], tableRows)}
## Users of one name

\`--property unique\` looks for two different users who get the same value: with the same name, or with names that are the
same after normalizing. What identifies a user in the source (user name, mail, employee id, by the name of the attribute)
differs between them by more than case. How often random digits tell them apart is counted, not sampled. How many digits
it takes for so many users of one name at a certain risk is asked with \`--users\` and \`--risk\`:

${await session('prove', '--expression', 'Join("", Left([givenName], 1), [familyName], RandomString(2, 2, 0, 0, 0, ), "@contoso.com")', '--property', 'unique', '--users', '20', '--risk', '0.01', '--seed', '1')}
## Is the new expression the same as the old one?

\`upnlint equal OLD NEW\` rewrites both to a normal form: constants are computed, Join, Append, Prepend and \`&\` become one
list, wrappers that change nothing the second time are taken off. Where the forms agree the two are proved equal; else it
looks for a user for whom they differ.

${await session('equal', 'Append(Append([userName], "@"), "contoso.com")', '[userName] & "@contoso.com"', '--seed', '1')}
${await session('equal', 'Join("@", [userName], [domain])', '[userName] & "@" & [domain]', '--seed', '1')}
## What a proof does not cover

- Text longer than the proof says. A limit is there because upnlint itself stops at texts of 262,144 characters and at
  patterns that take too many steps; a pattern that can run away is never part of a proof.
- Names that others hold already, duplicates among users (that is \`unique\`), and a federated domain's other needs.
- What the service does otherwise than its documentation says; [functions.md](functions.md) marks what is assumed.
- Other attributes than userPrincipalName: their rules are searched, not proved.
`;
}
