import { findJsonProblem, type JsonProblem } from '../schema/index.ts';
import { positionAt } from '../source/source.ts';
import { type ExpressionCase, readCase } from './expressionCase.ts';

export interface CasesRead {
  readonly cases: readonly ExpressionCase[];
  /** What is wrong with the file or single cases, each a sentence without full stop. */
  readonly problems: readonly string[];
}

/** Cases from a JSON array, a single JSON object, an object with `cases`, or JSON lines. */
export function readCases(text: string): CasesRead {
  const parsed = parseJson(text);
  if (typeof parsed === 'string') return { cases: [], problems: [parsed] };
  const cases: ExpressionCase[] = [];
  const problems: string[] = [];
  for (const [position, json] of parsed.entries()) {
    const read = readCase(json, position + 1);
    if ('problem' in read) problems.push(read.problem);
    else cases.push(read);
  }
  if (parsed.length === 0) problems.push('there are no cases in it');
  return { cases, problems };
}

function parseJson(text: string): readonly unknown[] | string {
  const problem = findJsonProblem(text);
  if (problem !== undefined) return parseJsonLines(text) ?? notJson(text, problem, 1);
  const json: unknown = JSON.parse(text);
  if (Array.isArray(json)) return json;
  const cases = typeof json === 'object' && json !== null && 'cases' in json ? json.cases : undefined;
  return Array.isArray(cases) ? cases : [json];
}

function parseJsonLines(text: string): readonly unknown[] | string | undefined {
  const parsed: unknown[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const problem = findJsonProblem(line);
    if (problem === undefined) parsed.push(JSON.parse(line));
    // When not even the first line stands alone, the text was meant as one document.
    else return parsed.length === 0 ? undefined : notJson(line, problem, index + 1);
  }
  return parsed;
}

function notJson(text: string, { offset, cause, help }: JsonProblem, firstLine: number): string {
  const { line, column } = positionAt(text, offset);
  return `it is not valid JSON at line ${line + firstLine - 1}, column ${column}: ${cause}. ${help.replace(/\.$/, '')}`;
}
