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
  try {
    const json: unknown = JSON.parse(text);
    if (Array.isArray(json)) return json;
    const { cases } = json as { cases?: unknown };
    return Array.isArray(cases) ? cases : [json];
  } catch (whole) {
    return parseJsonLines(text) ?? `it is not valid JSON: ${(whole as Error).message}`;
  }
}

function parseJsonLines(text: string): readonly unknown[] | string | undefined {
  const parsed: unknown[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      parsed.push(JSON.parse(line));
    } catch (error) {
      // When not even the first line stands alone, the text was meant as one document.
      return parsed.length === 0
        ? undefined
        : `line ${index + 1} is not valid JSON: ${(error as Error).message}`;
    }
  }
  return parsed;
}
