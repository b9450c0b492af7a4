import type { FindingDefinition } from '../diagnostics/finding.ts';
import { diagnoseFindings as definitions } from './findings.ts';

export type { Capture } from './capture.ts';
export { type DiagnoseReport, type Diagnosis, diagnose } from './diagnose.ts';
export { type FoundIn, placeOf } from './foundIn.ts';
export type { Fetch } from './howToFetch.ts';
export { type PreflightReport, type PreflightSettings, preflight } from './preflight.ts';
export { recognise } from './recognise.ts';
export type { DiagnoseSettings, RerunRecord } from './rerunMapping.ts';

/** What the checks of this room find, in the order of a page. */
export const diagnoseFindings: readonly FindingDefinition[] = Object.values(definitions);
