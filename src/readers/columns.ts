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
  const seen = new Map<string, string>();
  const repeated = new Set<string>();
  const alike = new Set<string>();
  let nameless = 0;
  for (const name of names) {
    const earlier = seen.get(looseName(name));
    if (name === '') nameless++;
    else if (earlier === undefined) seen.set(looseName(name), name);
    else if (earlier === name) repeated.add(name);
    else alike.add(`${earlier.slice(0, 57)} and ${name}`);
  }
  const findings: Finding[] = [];
  const where = `The header in line ${line}`;
  if (nameless > 0) {
    const message = `${where} leaves ${nameless} of ${names.length} columns without a name; they are not read.`;
    findings.push(findingOf(csvHeader, message, csvHeader.cure));
  }
  if (repeated.size > 0) {
    const message = `${where} names more than one column ${some(repeated)}; the first of each is read.`;
    findings.push(findingOf(csvHeader, message, csvHeader.cure));
  }
  if (alike.size > 0) {
    const message = `${where} has columns that differ only in case, blanks or underscores: ${some(alike)}; the one spelled like the attribute is read, or else the first.`;
    findings.push(findingOf(csvHeader, message, csvHeader.cure));
  }
  return { names, findings };
}

function some(names: ReadonlySet<string>): string {
  const shown = [...names].slice(0, 5).map((name) => name.slice(0, 120));
  return shown.join(', ') + (names.size > shown.length ? ', …' : '');
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
