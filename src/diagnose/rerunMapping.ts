import type { DateTime } from '../dates/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { compile } from '../evaluate/index.ts';
import { checkUserPrincipalName, createDirectory, type Domain, type Target } from '../identity/index.ts';
import { userPrincipalNamePresets } from '../provisioning/defaultMappings.ts';
import { textAt } from '../provisioning/jsonAt.ts';
import { bindAttributes, isFinding } from '../readers/index.ts';
import { type PreviewRow, Simulation } from '../simulate/index.ts';
import type { LogEntry } from './capture.ts';
import type { SentRecord } from './sentRecords.ts';

/** The mapping of userPrincipalName and the tenant that it is run in. */
export interface DiagnoseSettings {
  readonly expression: string;
  readonly domains: readonly Domain[];
  readonly defaultDomain: string | undefined;
  readonly target: Target;
  /** Tokens and waiting times are judged by it, too. */
  readonly now: DateTime;
  readonly seed: number;
}

/** What the mapping makes of a record that failed, and what would have made it pass. */
export interface RerunRecord {
  readonly externalId: string;
  /** Null when there is no value, or nothing tells it. */
  readonly value: string | null;
  /** Whether the value comes of the mapping and the record that was sent, or is the one that the log names. */
  readonly from: 'mapping' | 'log' | 'nowhere';
  readonly findings: readonly Finding[];
  /** An expression that was run on the record and gives an allowed value; undefined when none of ours does. */
  readonly cure: { readonly expression: string; readonly value: string } | undefined;
}

/** The guide's expression first; then one that takes away what the policy does not allow (upn-rules.md, D). */
export const cures: readonly string[] = [
  userPrincipalNamePresets['documented-fix'],
  'Join("", Replace(NormalizeDiacritics(Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , )), , ' +
    '"[^A-Za-z0-9._-]", , "", , ), RandomString(3, 3, 0, 0, 0, ), "@", DefaultDomain())',
];

/** Reruns the mapping for a failed entry, on the record that was sent with its externalId. */
export function rerunMapping(
  { sourceId, userPrincipalName }: LogEntry,
  records: readonly SentRecord[],
  settings: DiagnoseSettings,
): RerunRecord {
  const externalId = sourceId;
  const record =
    externalId === '' ? undefined : records.findLast(({ data }) => textAt(data, 'externalId') === externalId);
  if (record === undefined) {
    const directory = createDirectory(settings);
    const findings =
      userPrincipalName === undefined ? [] : checkUserPrincipalName(userPrincipalName, directory);
    const from = userPrincipalName === undefined ? 'nowhere' : 'log';
    return { externalId, value: userPrincipalName ?? null, from, findings, cure: undefined };
  }
  const row = runOn(record, settings.expression, settings);
  const cured = cures
    .map((expression) => ({ expression, row: runOn(record, expression, settings) }))
    .find(
      ({ row: { value, findings } }) =>
        typeof value === 'string' && findings.every(({ severity }) => severity !== 'error'),
    );
  return {
    externalId,
    value: typeof row.value === 'string' ? row.value : null,
    from: 'mapping',
    findings: row.findings,
    cure: cured && { expression: cured.expression, value: cured.row.value as string },
  };
}

function runOn(
  { source, row, data }: SentRecord,
  expression: string,
  settings: DiagnoseSettings,
): PreviewRow {
  const { program, diagnostics } = compile(expression);
  const nothing = { source, row, key: null, value: null, outcome: 'error' } as const;
  if (program === undefined) return { ...nothing, findings: diagnostics };
  const values = bindAttributes(program.attributes).read({ kind: 'object', object: data });
  if (isFinding(values)) return { ...nothing, findings: [values] };
  // A directory of its own for each run, as a run leaves its values in it.
  const simulation = new Simulation(program, {
    ...settings,
    directory: createDirectory(settings),
    countCollisions: false,
  });
  return simulation.next({ source, row, key: textAt(data, 'externalId') }, values);
}
