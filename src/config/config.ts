import type { Severity } from '../diagnostics/finding.ts';
import type { Dialect } from '../lint/dialect.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** A configuration file as read; nothing of what it extends is in it yet. */
export interface Config {
  /** Its name is the path that messages show. */
  readonly source: Source;
  /** The absolute path of its folder, with slashes; what it says of files is relative to it. */
  readonly folder: string;
  readonly extends: readonly { readonly path: string; readonly span: Span }[];
  readonly settings: Settings;
  readonly overrides: readonly { readonly files: readonly string[]; readonly settings: Settings }[];
  readonly ignores: readonly Ignore[];
}

/** What can be set for all files or for some. */
export interface Settings {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly domains?: DomainSetting;
  readonly defaultDomain?: string;
  readonly dialect?: Dialect;
}

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Verified domains by name, or the absolute path of a file that lists them. */
export type DomainSetting = { readonly names: readonly string[] } | { readonly file: string };

/** Findings that are known and accepted. */
export interface Ignore {
  /** Absent: of any mapping. A `*` stands for any text; letter case does not count. */
  readonly mapping?: string;
  /** Absent: in any file. */
  readonly files?: readonly string[];
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day it holds, `2027-01-31`. */
  readonly expires?: string;
  /** The entry in its file. */
  readonly span: Span;
}
