import { type Expression, type FunctionCall, walk } from '../../grammar/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';

export interface BlamedCall {
  readonly call: FunctionCall;
  /** The place to blame, from 0; undefined when it is the call as a whole. */
  readonly place: number | undefined;
}

/** The call that compiling complains of: at its name, at one of its places, or as a whole. */
export function blamedCall(expression: Expression, { span, message }: Diagnostic): BlamedCall | undefined {
  let found: BlamedCall | undefined;
  walk(expression, {
    Function(call) {
      if (sameSpan(call.nameSpan, span)) found = { call, place: undefined };
      // A place may be a call itself, so the span alone does not tell which of the two is meant.
      else if (!message.startsWith(`${call.name}: `)) return;
      const place = call.arguments.findIndex((argument) => sameSpan(argument.span, span));
      if (place !== -1) found = { call, place };
      else if (sameSpan(call.span, span)) found = { call, place: undefined };
    },
  });
  return found;
}

function sameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
