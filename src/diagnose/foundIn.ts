import { type Finding, type FindingDefinition, findingOf } from '../diagnostics/finding.ts';
import type { LintFinding } from '../lint/index.ts';
import type { Position } from '../source/source.ts';

/** A finding and the capture that shows it. */
export interface FoundIn {
  readonly source: string;
  /** In the capture, where that is a text with lines. */
  readonly position?: Position;
  /** Of whom or what, such as `externalId 701984`. */
  readonly about?: string;
  readonly finding: Finding;
}

/** Where it is, as people name it: `request.json:3:14`. */
export function placeOf({ source, position }: FoundIn): string {
  return position === undefined ? source : `${source}:${position.line}:${position.column}`;
}

/** What a check of this room found, with the cure of its definition. */
export function foundIn(source: string, definition: FindingDefinition, message: string): FoundIn {
  return { source, finding: findingOf(definition, message, definition.cure) };
}

/** What a rule for payloads or for mappings found. */
export function foundByRule(
  source: string,
  { code, severity, message, help, path }: LintFinding,
  position?: Position,
): FoundIn {
  return {
    source,
    ...(position !== undefined && { position }),
    ...(path !== undefined && { about: path }),
    finding: { code, severity, message, ...(help !== undefined && { help }) },
  };
}
