export { type CaseFile, casesJson, casesJunit, casesText } from './casesReport.ts';
export {
  availabilityText,
  explanationText,
  functionsText,
  functionText,
  givesText,
} from './catalogueText.ts';
export { counted, grouped, wrap } from './columns.ts';
export { diagnoseJson, preflightJson } from './diagnose/diagnoseJson.ts';
export { diagnoseText } from './diagnose/diagnoseText.ts';
export { preflightText } from './diagnose/preflightText.ts';
export { diagnosticsText } from './diagnosticText.ts';
export { type Evaluation, evalJson, evalText } from './evalReport.ts';
export { lintGithub } from './lint/lintGithub.ts';
export { lintJson, lintJsonLines } from './lint/lintJson.ts';
export { lintJunit } from './lint/lintJunit.ts';
export { lintMarkdown } from './lint/lintMarkdown.ts';
export type { LintedFile, LintReporter, LintSummary, ReportedFinding } from './lint/lintReport.ts';
export { lintSarif } from './lint/lintSarif.ts';
export { lintText } from './lint/lintText.ts';
export { unifiedDiff } from './lint/unifiedDiff.ts';
export { previewCsv } from './previewCsv.ts';
export { previewJson, previewJsonLines } from './previewJson.ts';
export type { PreviewReporter, PreviewRun } from './previewReport.ts';
export { previewText, remarksText } from './previewText.ts';
export { printable } from './printable.ts';
export { createStyle, type Style } from './style.ts';
