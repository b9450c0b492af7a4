import type { FindingDefinition } from '../../diagnostics/finding.ts';
import type { Span } from '../../source/span.ts';
import {
  createRegions,
  type LintedFile,
  type LintReporter,
  type LintSummary,
  type Region,
  type ReportedFinding,
  sentences,
} from './lintReport.ts';

/**
 * SARIF 2.1.0, as code scanning of GitHub and Azure DevOps reads it: results with regions in UTF-16 columns, fixes,
 * fingerprints, and the rules that they are of.
 * @param definitions all that is known of findings, to take the rules from
 */
export function lintSarif(definitions: readonly FindingDefinition[], version: string): LintReporter {
  const results: object[] = [];
  const codes: string[] = [];
  const indexOf = (code: string): number => {
    const at = codes.indexOf(code);
    return at < 0 ? codes.push(code) - 1 : at;
  };
  return {
    begin: () => '',
    file(file) {
      const regionOf = createRegions(file.source.text);
      for (const finding of file.findings) {
        results.push(resultOf(finding, indexOf(finding.code), file, regionOf));
      }
      return '';
    },
    end(summary) {
      const rules = codes.map((code) => ruleOf(code, definitions));
      const run = {
        tool: { driver: { name: 'upnlint', version, semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(summary)],
        results,
      };
      return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
    },
  };
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function ruleOf(code: string, definitions: readonly FindingDefinition[]): object {
  const definition = definitions.find((one) => one.code === code);
  if (definition === undefined) return { id: code };
  const { severity, summary, why, cure, example, reference } = definition;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    defaultConfiguration: { level: levels[severity] },
    help: {
      text: `${why}\n${cure}\nBad: ${example.bad}\nGood: ${example.good}\nSource: ${reference}`,
      markdown: `${why}\n\n${cure}\n\nBad:\n\n${indented(example.bad)}\n\nGood:\n\n${indented(example.good)}\n\nSource: ${reference}`,
    },
  };
}

function resultOf(
  finding: ReportedFinding,
  ruleIndex: number,
  { path }: LintedFile,
  regionOf: (span: Span) => Region,
): object {
  const artifactLocation = { uri: uriOf(path) };
  const locationOf = (span: Span) => ({
    physicalLocation: { artifactLocation, region: sarifRegion(regionOf(span)) },
  });
  const { code, severity, span, path: mapping, related = [], fixes = [], fingerprint } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: sentences(finding) },
    locations: [
      {
        ...locationOf(span),
        ...(mapping !== undefined && { logicalLocations: [{ fullyQualifiedName: mapping }] }),
      },
    ],
    partialFingerprints: { 'upnlint/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        ...locationOf(one.span),
        message: { text: one.message },
      })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, safety, edits }) => ({
        description: { text: safety === 'safe' ? title : `${title} (look at it: not certainly the same)` },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: sarifRegion(regionOf(edit.span)),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
    }),
  };
}

function sarifRegion({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function invocationOf({ unread }: LintSummary): object {
  return {
    executionSuccessful: unread.length === 0,
    ...(unread.length > 0 && {
      toolExecutionNotifications: unread.map(({ finding }) => ({
        level: 'error',
        message: { text: sentences(finding) },
        descriptor: { id: finding.code },
      })),
    }),
  };
}

/** A URI reference: every part escaped, a path outside the working folder's drive made absolute. */
function uriOf(path: string): string {
  const uri = path.split('/').map(encodePart).join('/');
  if (/^[A-Za-z]%3A\//.test(uri)) return `file:///${uri.replace('%3A', ':')}`;
  return uri.startsWith('/') ? `file://${uri}` : uri;
}

/** A lone half of a surrogate pair, which file names of Windows may hold, has no UTF-8 form. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD'));
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
