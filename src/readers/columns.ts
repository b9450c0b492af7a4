import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { csvHeader } from './findings.ts';

/** The names in a CSV header, and what is to be said of them. */
export interface Columns {
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * The columns of a header. A heading such as `User name [userPrincipalName] Required` of the bulk create template
 * stands for the name in brackets (upn-rules.md "Existing users").
 */
export function readColumns(cells: readonly string[], line: number): Columns {
  const names = cells.map((cell) => templateHeading.exec(cell)?.[1] ?? cell.trim());
  const findings: Finding[] = [];
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (name === '') {
      findings.push(
        findingOf(
          csvHeader,
          `Column ${index + 1} has no name in the header (line ${line}); it is not read.`,
          csvHeader.cure,
        ),
      );
    } else if (seen.has(name)) {
      const first = names.indexOf(name) + 1;
      findings.push(
        findingOf(
          csvHeader,
          `Columns ${first} and ${index + 1} are both named "${name}"; only column ${first} is read.`,
          csvHeader.cure,
        ),
      );
    }
    seen.add(name);
  });
  return { names, findings };
}

/**
 * The index of the column for an attribute, or -1: the exact name first, else the first name that is equal without
 * regard to case, spaces and underscores, so that `User principal name` is userPrincipalName (upn-rules.md, A).
 */
export function columnOf(names: readonly string[], attribute: string): number {
  const exact = names.indexOf(attribute);
  if (exact >= 0) return exact;
  const wanted = looseName(attribute);
  return wanted === '' ? -1 : names.findIndex((name) => looseName(name) === wanted);
}

/** A name without what keys and columns may differ in: case, spaces and underscores. */
export function looseName(name: string): string {
  return name.replace(/[\s_]+/g, '').toLowerCase();
}

const templateHeading = /^[^[\]]+ \[([A-Za-z][A-Za-z0-9_]*)\](?: Required)?$/;
