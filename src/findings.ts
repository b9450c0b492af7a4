import { grammarFindings } from '../grammar/index.ts';
import { configFindings } from './config/index.ts';
import { diagnoseFindings } from './diagnose/index.ts';
import type { FindingDefinition } from './diagnostics/finding.ts';
import { compileFindings, internalError } from './evaluate/index.ts';
import { evaluationFindings } from './functions/findings.ts';
import { identityFindings } from './identity/index.ts';
import { lintRules } from './lint/index.ts';
import { payloadRules } from './payload/index.ts';
import { readerFindings } from './readers/index.ts';
import { schemaFindings } from './schema/index.ts';
import { simulationFindings } from './simulate/index.ts';

const ofExpressions = [...grammarFindings, ...compileFindings, ...evaluationFindings];

/** What the linter finds beyond what compiling and evaluating say, which other groups have. */
const lintFindings = lintRules
  .map(({ definition }) => definition)
  .filter(({ code }) => !ofExpressions.some((known) => known.code === code));

/** Everything that upnlint can find, by the rooms that find it: `upnlint explain` and docs/findings.md. */
export const findingGroups: readonly {
  readonly title: string;
  readonly findings: readonly FindingDefinition[];
}[] = [
  { title: 'Identity', findings: identityFindings },
  { title: 'Syntax', findings: grammarFindings },
  { title: 'Calls', findings: compileFindings },
  { title: 'Evaluation', findings: [...evaluationFindings, ...simulationFindings, internalError] },
  { title: 'Lint', findings: lintFindings },
  { title: 'Payloads', findings: payloadRules.map(({ definition }) => definition) },
  { title: 'Provisioning', findings: diagnoseFindings },
  { title: 'Inputs', findings: [...readerFindings, ...schemaFindings, ...configFindings] },
];

export const allFindings: readonly FindingDefinition[] = findingGroups.flatMap(({ findings }) => findings);

/** Findings by their code, or by the number that the rules of payloads have besides, such as BU001; in any case. */
export function findingNamed(name: string): FindingDefinition | undefined {
  const lower = name.toLowerCase();
  return (
    allFindings.find(({ code }) => code === lower) ??
    payloadRules.find(({ alias }) => alias.toLowerCase() === lower)?.definition
  );
}
