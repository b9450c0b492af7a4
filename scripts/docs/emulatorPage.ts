import { readFileSync } from 'node:fs';
import { namesOf } from '../../examples/scenarios/namesOf.ts';
import type { JsonSchema } from '../../src/config/jsonSchema.ts';
import { permissions } from '../../src/emulator/authorize.ts';
import { settingsSchema } from '../../src/emulator/index.ts';
import { emulatorEndpoints } from './emulatorEndpoints.ts';
import { type EmulatorShell, openEmulatorShell } from './emulatorShell.ts';
import { code, prose, table } from './markdown.ts';
import { settingMarks } from './settingMarks.ts';

const path = 'docs/emulator.md';

/** docs/emulator.md: written by hand, save its tables and the outputs of its commands, which run against an emulator. */
export async function emulatorPage(): Promise<string> {
  let page = readFileSync(path, 'utf8');
  for (const [name, rendered] of Object.entries(tables)) page = withTable(page, name, rendered());
  const shell = await openEmulatorShell();
  try {
    return await withOutputs(page, shell);
  } finally {
    await shell.close();
  }
}

const tables: Readonly<Record<string, () => string>> = {
  names: namesTable,
  endpoints: endpointsTable,
  settings: settingsTable,
};

/** The page with what stands between `<!-- name -->` and `<!-- end -->` replaced. */
function withTable(page: string, name: string, rendered: string): string {
  const start = `<!-- ${name} -->\n`;
  const from = page.indexOf(start);
  const to = page.indexOf('<!-- end -->', from);
  if (from < 0 || to < 0) throw new Error(`${path} has no place for the table of the ${name}.`);
  return `${page.slice(0, from + start.length)}\n${rendered}\n${page.slice(to)}`;
}

async function withOutputs(page: string, shell: EmulatorShell): Promise<string> {
  let fresh = '';
  let end = 0;
  for (const match of page.matchAll(/(?<=^```console\n)[\s\S]*?(?=^```$)/gm)) {
    fresh += page.slice(end, match.index);
    for (const [, command = ''] of match[0].matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)) {
      const output = await shell.run(command);
      fresh += `$ ${command}\n${output}${output === '' || output.endsWith('\n') ? '' : '\n'}`;
    }
    end = match.index + match[0].length;
  }
  return fresh + page.slice(end);
}

function namesTable(): string {
  const { tenantId, clientId, clientSecret, servicePrincipalId, jobId } = namesOf({});
  return table(
    ['what', 'with Microsoft', 'with the emulator'],
    [
      ['host of the token', code('https://login.microsoftonline.com'), code('http://127.0.0.1:8080')],
      ['host of Graph', code('https://graph.microsoft.com'), code('http://127.0.0.1:8080')],
      ['tenant', 'the directory’s id', code(tenantId)],
      ['client id', 'the app registration’s', code(clientId)],
      ['client secret', 'a secret of yours', code(clientSecret)],
      ['service principal', 'Provisioning > View technical information', code(servicePrincipalId)],
      ['job', 'the same', code(jobId)],
    ],
  );
}

function endpointsTable(): string {
  const rows = emulatorEndpoints.map(({ method, path, purpose, what }) => [
    code(`${method} ${path.replace(/^.*\{jobId\}/, '{job}')}`),
    what,
    purpose === undefined ? '' : permissions[purpose].map(code).join(', '),
  ]);
  return table(['endpoint', 'what it does', 'one of these permissions'], rows);
}

/** Every setting of the schema; one that has no mark is an error, so that none comes in unnoticed. */
function settingsTable(): string {
  const rows = settingsIn(settingsSchema).map(({ name, schema, isAssumed }) => {
    const { description = '', default: value } = schema;
    const mark = settingMarks[name];
    if (mark === undefined)
      throw new Error(`scripts/docs/settingMarks.ts says nothing of the setting ${name}.`);
    if (isAssumed !== mark.includes('A')) {
      throw new Error(`The schema and scripts/docs/settingMarks.ts do not agree whether ${name} is assumed.`);
    }
    const words = schema.enum?.map(code).join(', ');
    const meaning = prose(description) + (words === undefined ? '' : ` One of ${words}.`);
    return [code(name), value === undefined ? '' : shown(value), meaning, mark];
  });
  return table(['setting', 'default', 'meaning', 'mark'], rows);
}

interface Setting {
  readonly name: string;
  readonly schema: JsonSchema;
  /** By its own words or by those of its group. */
  readonly isAssumed: boolean;
}

function settingsIn(group: JsonSchema, prefix = ''): readonly Setting[] {
  return Object.entries(group.properties ?? {})
    .filter(([name]) => name !== '$schema')
    .flatMap(([name, schema]): readonly Setting[] => {
      if (schema.properties !== undefined) return settingsIn(schema, `${prefix}${name}.`);
      const isAssumed = /assumed/.test(`${group.description} ${schema.description}`);
      return [{ name: prefix + name, schema, isAssumed }];
    });
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 90 ? '[in the schema](emulator.settings.schema.json)' : code(text);
}
