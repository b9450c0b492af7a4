import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Outcome, TraceStep } from '../evaluate/index.ts';
import type { Source } from '../source/source.ts';
import { toText } from '../values/convert.ts';
import { isList, typeOf, type Value } from '../values/value.ts';
import { diagnosticsText } from './diagnosticText.ts';
import type { Style } from './style.ts';
import { traceText, valueText } from './traceText.ts';

/** One expression evaluated for one user. */
export interface Evaluation {
  readonly source: Source;
  readonly outcome: Outcome;
  /** Of the text, and of the evaluation where it failed. */
  readonly diagnostics: readonly Diagnostic[];
  /** Present when a trace was asked for. */
  readonly steps: readonly TraceStep[] | undefined;
  /** Attributes that the expression reads and nobody gave. */
  readonly absent: readonly string[];
}

export function evalText({ source, outcome, diagnostics, steps, absent }: Evaluation, style: Style): string {
  const parts: string[] = [];
  if (steps !== undefined && steps.length > 0) parts.push(traceText(steps, style));
  if (diagnostics.length > 0) parts.push(diagnosticsText(diagnostics, source, style));
  if (absent.length > 0) {
    parts.push(
      style.dim(
        `Not given, so null: ${absent.map((name) => `[${name}]`).join(', ')}. Set with --set name=value.\n`,
      ),
    );
  }
  const result = outcomeText(outcome);
  if (result !== undefined) parts.push(`${result}\n`);
  return parts.join('\n');
}

function outcomeText(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'value': {
      const shown = valueText(outcome.value);
      return outcome.sensitive ? `${shown}   (the provisioning log shows [Redact] instead)` : shown;
    }
    case 'skip-attribute':
      return 'skipped: the attribute does not flow';
    case 'skip-object':
      return 'skipped: the object is not provisioned';
    case 'escrow':
      return 'escrow: the object is not provisioned now and tried again later';
    case 'error':
      return undefined;
  }
}

export function evalJson({ outcome, diagnostics, steps }: Evaluation): string {
  const value = outcome.kind === 'value' ? outcome.value : null;
  const json = {
    outcome: outcome.kind,
    value: jsonValue(value),
    text: value === null || isList(value) ? null : toText(value),
    type: typeOf(value),
    diagnostics: diagnostics.map(({ code, severity, message, help, span }) => ({
      code,
      severity,
      message,
      help,
      span,
    })),
    ...(steps && { trace: steps.map(jsonStep) }),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Integers beyond what JSON readers keep exactly, and dates, go out as text. */
export function jsonValue(value: Value): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || isList(value))
    return value;
  if (typeof value !== 'bigint') return toText(value);
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

export function jsonStep({ text, span, value, notes, steps }: TraceStep): unknown {
  const ended = value === undefined;
  return {
    text,
    span,
    ...(ended ? { ended } : { value: jsonValue(value) }),
    notes,
    steps: steps.map(jsonStep),
  };
}
