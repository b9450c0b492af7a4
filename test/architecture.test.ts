import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/evaluate/index.ts';
import { allFindings, findingGroups } from '../src/findings.ts';
import { evaluateText } from './support/evaluateText.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A room imports from rows above its own; in the same row only what is said here. */
const rows: readonly (readonly string[])[] = [
  ['source', 'text', 'dates'],
  ['diagnostics', 'values'],
  ['grammar', 'regex', 'identity'],
  ['functions', 'schema'],
  ['evaluate', 'readers', 'analyze'],
  ['lint', 'simulate', 'cases', 'arbitraries', 'provisioning'],
  ['config', 'payload', 'prove'],
  ['diagnose'],
  ['report', 'findings', 'library', 'emulator'],
  ['index', 'cli', 'testing'],
];
const neighbours: readonly string[] = ['cli → index'];

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

/** `src/text/split.ts` is of the room text, `src/index.ts` of the room index. */
function roomOf(path: string): string {
  const [top = '', next = ''] = path.split('/');
  return top === 'grammar' ? 'grammar' : next.replace(/\.ts$/, '');
}

/** The code of a file without what is only said: comments on lines of their own. */
const codeOf = (text: string) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');

const files: readonly SourceFile[] = ['grammar', 'src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(folder, name).replaceAll('\\', '/');
      return { path, room: roomOf(path), text: readFileSync(join(root, path), 'utf8') };
    }),
);

const importLine = /^(?:import|export)\b[^'"]*?\bfrom '([^']+)';|^import '([^']+)';/gm;

/** What a file imports: paths from the root for our own files, names for packages. */
function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(importLine)]
    .map(([, from, bare]) => (from ?? bare)!)
    .map((name) => (name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name));
}

describe('the rooms', () => {
  it('are all in the table', () => {
    expect([...new Set(files.map(({ room }) => room))].filter((room) => rowOf(room) === -1)).toEqual([]);
  });

  it('import from above only', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.endsWith('.ts') && !allowed(file.room, roomOf(target)))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('know Node in src/cli only', () => {
    expect(
      where(({ path, text }) => !path.startsWith('src/cli/') && /['"]node:|\bprocess\b\./.test(text)),
    ).toEqual([]);
  });

  it('know commander in src/cli only, and chevrotain in grammar only', () => {
    const outside = (name: string, room: string) =>
      where((file) => file.room !== room && importsOf(file).includes(name));
    expect(outside('commander', 'cli')).toEqual([]);
    expect(outside('chevrotain', 'grammar')).toEqual([]);
  });

  it('know fast-check only where users are made up', () => {
    const rooms = ['arbitraries', 'prove', 'testing'];
    expect(where((file) => importsOf(file).includes('fast-check') && !rooms.includes(file.room))).toEqual([]);
  });

  it('read no clock and draw no chance but where it is handed in', () => {
    const reads = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/;
    expect(where(({ room, text }) => !['cli', 'library'].includes(room) && reads.test(codeOf(text)))).toEqual(
      [],
    );
  });

  it('draw only from the cryptographic source', () => {
    expect(where(({ text }) => /\bMath\.random\b/.test(codeOf(text)))).toEqual([]);
  });

  it('export names, each listed by hand', () => {
    expect(where(({ text }) => /^export (?:\*|default)/m.test(text))).toEqual([]);
  });
});

function rowOf(room: string): number {
  return rows.findIndex((row) => row.includes(room));
}

function allowed(from: string, to: string): boolean {
  return from === to || rowOf(to) < rowOf(from) || neighbours.includes(`${from} → ${to}`);
}

function where(holds: (file: SourceFile) => boolean): string[] {
  return files.filter(holds).map(({ path }) => path);
}

describe('the findings', () => {
  it('have codes of their own', () => {
    const codes = allFindings.map(({ code }) => code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });

  it('are all listed: no definition stands outside', () => {
    const written = files.flatMap(({ path, text }) =>
      [...text.matchAll(/^ +code: '([a-z-]+)',$/gm)].map(([, code]) => ({ path, code: code! })),
    );
    const listed = new Set(allFindings.map(({ code }) => code));
    expect(written.length).toBeGreaterThan(60);
    expect(written.filter(({ code }) => !listed.has(code))).toEqual([]);
  });

  it.each(allFindings.map((definition) => [definition.code, definition] as const))(
    '%s says what, why and cure in sentences',
    (code, { summary, why, cure, example, reference }) => {
      expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      for (const sentence of [summary, why, cure]) expect(sentence).toMatch(/^\S.*\.$/s);
      expect(example.bad).not.toBe(example.good);
      expect(reference).not.toBe('');
    },
  );
});

const notShown = [
  'internal-error',
  'multi-valued-result',
  'name-of-nobody',
  'expression-too-long',
  'nested-too-deeply',
];

describe('the example of a finding of the language shows it, and the mended one does not', () => {
  const ofLanguage = findingGroups
    .filter(({ title }) => ['Syntax', 'Calls', 'Evaluation'].includes(title))
    .flatMap(({ findings }) => findings)
    // Our own mistakes have no example, what a target attribute takes and whose name a value is are seen in a run, and
    // the limits on the length and depth of a text are shown by short ones in their place.
    .filter(({ code }) => !notShown.includes(code));

  /** The codes that an expression gives when it is compiled and evaluated. */
  function codesOf(text: string): string[] {
    const { program, diagnostics } = compile(text);
    const codes = diagnostics.map(({ code }) => code);
    if (program === undefined) return codes;
    const outcome = evaluateText(text);
    return 'diagnostic' in outcome ? [...codes, outcome.diagnostic.code] : codes;
  }

  it.each(ofLanguage.map((definition) => [definition.code, definition.example] as const))(
    '%s',
    (code, example) => {
      expect(codesOf(example.bad)).toContain(code);
      expect(codesOf(example.good)).not.toContain(code);
    },
  );
});
