import { jsonFinding, jsonRow, type PreviewReporter, type PreviewRun } from './previewReport.ts';

/** One JSON document, written as it comes: the rows, then the summary, then what was said of the inputs. */
export function previewJson(): PreviewReporter {
  let separator = '';
  return {
    begin: () => '{"rows":[',
    row(row) {
      const text = `${separator}\n${JSON.stringify(jsonRow(row))}`;
      separator = ',';
      return text;
    },
    end: (run) => `\n],\n"summary":${JSON.stringify(run.summary, null, 2)},\n"notes":${notes(run)}}\n`,
  };
}

/** One row a line; nothing else, so that lines can be counted and piped. */
export function previewJsonLines(): PreviewReporter {
  return { begin: () => '', row: (row) => `${JSON.stringify(jsonRow(row))}\n`, end: () => '' };
}

function notes({ remarks, expression }: PreviewRun): string {
  const ofInputs = remarks.map(({ source, finding }) => ({ source, ...(jsonFinding(finding) as object) }));
  const ofExpression = (expression?.diagnostics ?? []).map((diagnostic) => ({
    source: expression?.source.name,
    ...(jsonFinding(diagnostic) as object),
  }));
  return JSON.stringify([...ofExpression, ...ofInputs], null, 2);
}
