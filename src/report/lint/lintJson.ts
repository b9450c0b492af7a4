import {
  createRegions,
  type LintedFile,
  type LintReporter,
  type LintSummary,
  type ReportedFinding,
} from './lintReport.ts';

/** One JSON document: the findings, then the summary. */
export function lintJson(): LintReporter {
  let separator = '';
  return {
    begin: () => '{"findings":[',
    file(file) {
      return rows(file)
        .map((row) => {
          const text = `${separator}\n${JSON.stringify(row)}`;
          separator = ',';
          return text;
        })
        .join('');
    },
    end: (summary) => `\n],\n"summary":${JSON.stringify(jsonSummary(summary), null, 2)}}\n`,
  };
}

/** A finding a line, and nothing else. */
export function lintJsonLines(): LintReporter {
  return {
    begin: () => '',
    file: (file) =>
      rows(file)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
    end: () => '',
  };
}

function rows({ source, path, findings }: LintedFile): object[] {
  const regionOf = createRegions(source.text);
  return findings.map((finding: ReportedFinding) => ({
    file: path,
    ...regionOf(finding.span),
    severity: finding.severity,
    code: finding.code,
    message: finding.message,
    help: finding.help,
    mapping: finding.path,
    fingerprint: finding.fingerprint,
    related: finding.related?.map(({ span, message }) => ({ ...regionOf(span), message })),
    fixes: finding.fixes?.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map(({ span, text }) => ({ ...regionOf(span), text })),
    })),
  }));
}

function jsonSummary({ unread, ...counts }: LintSummary): object {
  return {
    ...counts,
    unread: unread.map(({ name, finding }) => ({ file: name, code: finding.code, message: finding.message })),
  };
}
