export type { Analysis, Abstract } from './analysis.ts';
