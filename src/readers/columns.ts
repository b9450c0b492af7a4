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
  const seen = new Set<string>();
  const repeated = new Set<string>();
  let nameless = 0;
  for (const name of names) {
    if (name === '') nameless++;
    else if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  const findings: Finding[] = [];
  const where = `The header in line ${line}`;
  if (nameless > 0) {
    const message = `${where} leaves ${nameless} of ${names.length} columns without a name; they are not read.`;
    findings.push(findingOf(csvHeader, message, csvHeader.cure));
  }
  if (repeated.size > 0) {
    const some = [...repeated].slice(0, 5).map((name) => name.slice(0, 60));
    const more = repeated.size > some.length ? ', …' : '';
    const message = `${where} names more than one column ${some.join(', ')}${more}; the first of each is read.`;
    findings.push(findingOf(csvHeader, message, csvHeader.cure));
  }
  return { names, findings };
}

/**
 * The index of the column for an attribute, or -1: the exact name first, else the first name that is equal without
 * regard to case, spaces and underscores, so that `User principal name` is userPrincipalName (upn-rules.md, A).
 */
export function columnOf(names: readonly string[], attribute: string): number {
  if (attribute === '') return -1;
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
