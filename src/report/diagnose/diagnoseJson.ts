import type { Capture, DiagnoseReport, PreflightReport } from '../../diagnose/index.ts';

/** For machines: the report, with of each capture only what it is. Tokens, headers and bodies stay out. */
export function diagnoseJson({ captures, diagnoses, ...report }: DiagnoseReport): string {
  return json({
    verdict: report.verdict,
    isFailureSeen: report.isFailureSeen,
    captures: captures.map(shown),
    diagnoses: diagnoses.map(({ causes, ...diagnosis }) => ({
      ...diagnosis,
      causes: causes.map(({ cause: { title, mark, steps }, standing, evidence }) => ({
        title,
        mark,
        standing,
        evidence,
        steps,
      })),
    })),
    unexplained: report.unexplained,
    fetch: report.fetch,
    findings: report.findings,
  });
}

export function preflightJson({ captures, ...report }: PreflightReport): string {
  return json({ captures: captures.map(shown), ...report });
}

function shown({ source, kind }: Capture): object {
  return { source, kind };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
