import { findNodeAtLocation, getNodeValue, type Node, parseTree, stripComments } from 'jsonc-parser';
import { type Diagnostic, diagnosticOf } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { Dialect } from '../lint/dialect.ts';
import { findJsonProblem } from '../schema/index.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { checkShape } from './checkShape.ts';
import type { Config, Ignore, RuleSetting, Settings } from './config.ts';
import { configSchema, type KnownRule } from './configSchema.ts';
import { resolvePath } from './filePaths.ts';
import { configInvalid } from './findings.ts';

export interface ConfigRead {
  /** Undefined when there are findings: a configuration that is half understood is worse than none. */
  readonly config: Config | undefined;
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads upnlint.config.json or .jsonc: JSON with comments, of the shape that `configSchema` describes. Never throws.
 * @param folder the absolute path of the file's folder, with slashes
 */
export function readConfig(source: Source, folder: string, rules: readonly KnownRule[]): ConfigRead {
  const text = stripComments(source.text, ' ');
  const problem = findJsonProblem(text);
  if (problem !== undefined) {
    const { offset, cause, help } = problem;
    const span = { start: offset, end: Math.min(offset + 1, source.text.length) };
    const message = `The configuration is not valid JSON: ${cause}.`;
    return { config: undefined, findings: [diagnosticOf(configInvalid, span, message, help)] };
  }
  const root = parseTree(text)!;
  const findings = checkShape(root, configSchema(rules));
  return {
    config: findings.length === 0 ? configOf(root, source, folder, codesOf(rules)) : undefined,
    findings,
  };
}

/** The codes of the rules that have further names, by these. */
function codesOf(rules: readonly KnownRule[]): ReadonlyMap<string, string> {
  return new Map(rules.flatMap(({ code, aliases = [] }) => aliases.map((alias) => [alias, code] as const)));
}

function configOf(root: Node, source: Source, folder: string, codes: ReadonlyMap<string, string>): Config {
  const at = (name: string): Node | undefined => findNodeAtLocation(root, [name]);
  return {
    source,
    folder,
    extends: (at('extends')?.children ?? []).map((node) => ({
      path: resolvePath(folder, node.value as string),
      span: spanOf(node),
    })),
    settings: settingsOf(root, folder, codes),
    overrides: (at('overrides')?.children ?? []).map((node) => ({
      files: getNodeValue(findNodeAtLocation(node, ['files'])!) as string[],
      settings: settingsOf(node, folder, codes),
    })),
    ignores: (at('ignores')?.children ?? []).map((node) => {
      const ignore = getNodeValue(node) as Omit<Ignore, 'span'>;
      return { ...ignore, rules: ignore.rules.map((name) => codes.get(name) ?? name), span: spanOf(node) };
    }),
  };
}

function settingsOf(node: Node, folder: string, codes: ReadonlyMap<string, string>): Settings {
  const read = (name: string): unknown => {
    const member = findNodeAtLocation(node, [name]);
    return member === undefined ? undefined : getNodeValue(member);
  };
  const domains = read('domains') as string | string[] | undefined;
  const defaultDomain = read('defaultDomain') as string | undefined;
  const dialect = read('dialect') as Dialect | undefined;
  const rules = Object.entries((read('rules') ?? {}) as Record<string, Severity | 'off' | RuleSetting>);
  return {
    rules: new Map(
      rules.map(([name, value]) => [
        codes.get(name) ?? name,
        typeof value === 'string' ? { severity: value } : value,
      ]),
    ),
    ...(domains !== undefined && {
      domains: typeof domains === 'string' ? { file: resolvePath(folder, domains) } : { names: domains },
    }),
    ...(defaultDomain !== undefined && { defaultDomain }),
    ...(dialect !== undefined && { dialect }),
  };
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
