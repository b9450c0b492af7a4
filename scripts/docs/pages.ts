import { readdirSync, readFileSync } from 'node:fs';
import { knownRules } from '../../src/cli/lint/knownRules.ts';
import { configSchema } from '../../src/config/index.ts';
import { settingsSchema } from '../../src/emulator/index.ts';
import { columnMapSchema } from '../../src/payload/index.ts';
import { commandsPage } from './commandsPage.ts';
import { emulatorPage } from './emulatorPage.ts';
import { findingsPage } from './findingsPage.ts';
import { functionsPage } from './functionsPage.ts';
import { payloadPage } from './payloadPage.ts';
import { provePage } from './provePage.ts';
import { refreshBlocks } from './refreshBlocks.ts';
import { regexPage } from './regexPage.ts';
import { rulesPage } from './rulesPage.ts';

/** A page of the documentation: where it stands, and what should stand there. Paths are from the repository's root. */
export interface Page {
  readonly path: string;
  readonly render: () => string | Promise<string>;
}

const generated: readonly Page[] = [
  { path: 'docs/cli.md', render: commandsPage },
  {
    path: 'docs/emulator.settings.schema.json',
    render: () => `${JSON.stringify(settingsSchema, undefined, 2)}\n`,
  },
  { path: 'docs/column-map.schema.json', render: () => `${JSON.stringify(columnMapSchema, undefined, 2)}\n` },
  { path: 'docs/emulator.md', render: emulatorPage },
  { path: 'docs/findings.md', render: findingsPage },
  { path: 'docs/functions.md', render: functionsPage },
  { path: 'docs/payload.md', render: payloadPage },
  { path: 'docs/prove.md', render: provePage },
  { path: 'docs/regex.md', render: regexPage },
  { path: 'docs/rules.md', render: rulesPage },
  {
    path: 'docs/upnlint.config.schema.json',
    render: () => `${JSON.stringify(configSchema(knownRules), undefined, 2)}\n`,
  },
];

const elsewhere = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'examples/README.md'];

/** Every page: the generated ones, and those written by hand, in which only outputs are made anew. */
export const pages: readonly Page[] = [...generated, ...handWritten().map(refreshed)];

function handWritten(): string[] {
  const inDocs = readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  return [...elsewhere, ...inDocs.filter((path) => generated.every((page) => page.path !== path))].sort();
}

function refreshed(path: string): Page {
  return { path, render: () => refreshBlocks(readFileSync(path, 'utf8')) };
}
