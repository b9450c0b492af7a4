export { type CaseFile, casesJson, casesJunit, casesText } from './casesReport.ts';
export {
  availabilityText,
  explanationText,
  functionsText,
  functionText,
  givesText,
} from './catalogueText.ts';
export { counted, grouped, wrap } from './columns.ts';
export { diagnosticsText } from './diagnosticText.ts';
export { type Evaluation, evalJson, evalText } from './evalReport.ts';
export { previewCsv } from './previewCsv.ts';
export { previewJson, previewJsonLines } from './previewJson.ts';
export type { PreviewReporter, PreviewRun } from './previewReport.ts';
export { previewText, remarksText } from './previewText.ts';
export { printable } from './printable.ts';
export { createStyle, type Style } from './style.ts';
