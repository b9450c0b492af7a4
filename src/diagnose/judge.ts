import type { Finding } from '../diagnostics/finding.ts';
import type { Answer, LogEntry } from './capture.ts';
import { entrySentences } from './entrySentences.ts';
import type { Facts, Sourced } from './facts.ts';
import { type FoundIn, placeOf } from './foundIn.ts';
import type { Cause, Proof, Scenario, Sign } from './scenario.ts';

/** Facts with what checks found in them. */
export interface Case {
  readonly facts: Facts;
  readonly found: readonly FoundIn[];
}

/** What shows a scenario: sentences, and the log entries among it. */
export interface Observed {
  readonly sentences: readonly string[];
  readonly entries: readonly Sourced<LogEntry>[];
}

/** `found` has a proof, `likely` a hint or no rival, `possible` neither, `excluded` was looked for in vain. */
export type Standing = 'found' | 'likely' | 'possible' | 'excluded';

export interface JudgedCause {
  readonly cause: Cause;
  readonly standing: Standing;
  readonly evidence: readonly string[];
}

/** What shows a scenario in a case; undefined when nothing does. */
export function observe(scenario: Scenario, { facts, found }: Case): Observed | undefined {
  const statuses = facts.answers.flatMap(({ held }) => held.status ?? []);
  const counts = {
    'no answer': statuses.length === 0,
    acceptance: statuses.every((status) => status < 400),
    'any answer': true,
  };
  const sentences = new Set<string>();
  const entries = new Set<Sourced<LogEntry>>();
  for (const sign of scenario.signs) {
    if (sign.kind === 'answer') {
      for (const { source, held } of facts.answers) {
        const text = answerText(held);
        if (held.status === sign.status && agrees(sign, text)) {
          sentences.add(
            `${source}: the answer is ${held.status}${text === '' ? '' : `, ${text.slice(0, 300)}`}`,
          );
        }
      }
    } else if (sign.kind === 'log') {
      for (const entry of facts.entries ?? []) if (showsIn(sign, entry.held)) entries.add(entry);
    } else if (counts[sign.beside ?? 'no answer']) {
      for (const sentence of sentencesOf(found, sign.findings)) sentences.add(sentence);
    }
  }
  const codeOf = ({ errorCode, status }: LogEntry) => errorCode || status || 'a failure';
  for (const sentence of entrySentences([...entries], codeOf)) sentences.add(sentence);
  return sentences.size === 0 ? undefined : { sentences: [...sentences], entries: [...entries] };
}

/** The causes of a scenario, the best founded first and the excluded last. */
export function judge(
  scenario: Scenario,
  { facts, found }: Case,
  observed: Observed,
): readonly JudgedCause[] {
  const texts = [
    ...facts.answers.map(({ source, held }) => [source, answerText(held)] as const),
    ...observed.entries.map(({ source, held }) => [source, held.text] as const),
    ...facts.jobs.map(
      ({ source, held }) => [source, `${held.quarantine?.reason} ${held.quarantine?.error}`] as const,
    ),
  ];
  const judged = scenario.causes.map((cause): JudgedCause => {
    const { provenBy = [], hintedBy = [], says, decidedBy = [] } = cause;
    const proofs = sentencesOf(found, provenBy);
    const hints = sentencesOf(found, hintedBy);
    const said = says === undefined ? [] : texts.filter(([, text]) => says.test(text));
    const evidence = [
      ...proofs,
      ...hints,
      ...said.map(([source, text]) => `${source} says: ${says!.exec(text)![0]}`),
    ];
    const isProven = proofs.length > 0 || (said.length > 0 && provenBy.length === 0);
    const isDecided = decidedBy.length > 0 && decidedBy.every((each) => facts.known.has(each));
    const standing = isProven
      ? 'found'
      : evidence.length > 0
        ? 'likely'
        : isDecided
          ? 'excluded'
          : 'possible';
    return { cause, standing, evidence: [...new Set(evidence)] };
  });
  const left = judged.filter(({ standing }) => standing !== 'excluded');
  const sole = left.length === 1 && left[0]!.standing === 'possible' ? left[0] : undefined;
  return judged
    .map((each) => (each === sole ? { ...each, standing: 'likely' as const } : each))
    .sort((a, b) => order[a.standing] - order[b.standing]);
}

const order: Readonly<Record<Standing, number>> = { found: 0, likely: 1, possible: 2, excluded: 3 };

function showsIn(sign: Sign & { readonly kind: 'log' }, { status, errorCode, text }: LogEntry): boolean {
  if (status === 'success' || (sign.status !== undefined && sign.status !== status)) return false;
  if (sign.errorCode !== undefined && !sign.errorCode.test(errorCode)) return false;
  return agrees(sign, text);
}

function agrees(
  { says, unless }: { readonly says?: RegExp; readonly unless?: RegExp },
  text: string,
): boolean {
  return (says === undefined || says.test(text)) && (unless === undefined || !unless.test(text));
}

function answerText({ code, message }: Answer): string {
  return [code, message].filter((text) => text !== undefined).join(': ');
}

/** Whether a finding is told where a scenario is shown. */
export function tells({ signs, causes }: Scenario, finding: Finding): boolean {
  return [
    ...signs.map((sign) => (sign.kind === 'finding' ? sign.findings : [])),
    ...causes.map(({ provenBy = [], hintedBy = [] }) => [...provenBy, ...hintedBy]),
  ].some((proofs) => proofs.some((proof) => isShown(proof, finding)));
}

function isShown(proof: Proof, { code, message }: Finding): boolean {
  return typeof proof === 'string' ? proof === code : proof.code === code && proof.says.test(message);
}

/** What findings say, a sentence each; of many the first few. */
function sentencesOf(found: readonly FoundIn[], proofs: readonly Proof[]): readonly string[] {
  const shown = found.filter(({ finding }) => proofs.some((proof) => isShown(proof, finding)));
  const more = shown.length - shownFindings;
  return [
    ...shown.slice(0, shownFindings).map(sentenceOf),
    ...(more > 0 ? [`${more} more findings like these`] : []),
  ];
}

const shownFindings = 5;

function sentenceOf(found: FoundIn): string {
  const { message } = found.finding;
  return found.source === '' ? message : `${placeOf(found)}: ${message}`;
}
