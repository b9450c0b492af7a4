import type { CaseResult } from '../cases/runCase.ts';
import { expressionLines } from './expressionLines.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';
import { traceText } from './traceText.ts';
import { xml } from './xml.ts';

/** The results of unit tests of expressions, file by file. */
export interface CaseFile {
  readonly name: string;
  readonly results: readonly CaseResult[];
}

/** `N passed, N failed`: the last line of every format that is not for machines. */
export function countsText(files: readonly CaseFile[]): string {
  const results = files.flatMap((file) => file.results);
  const passed = results.filter((result) => result.passed).length;
  return `${passed} passed, ${results.length - passed} failed`;
}

export function casesText(files: readonly CaseFile[], style: Style): string {
  let text = '';
  for (const { name, results } of files) {
    for (const result of results) {
      if (result.passed) continue;
      text += `${style.red('failed')} ${style.bold(printable(result.case.id))} ${style.dim(printable(name))}\n`;
      text += `  ${expressionLines(result.case.expression, 400).join('\n  ')}\n`;
      text += `  expected  ${printable(result.expected, 400)}\n  actual    ${printable(result.actual, 400)}\n`;
      text += `${traceText(result.steps, style, '    ')}\n`;
    }
  }
  return `${text}${countsText(files)}\n`;
}

export function casesJson(files: readonly CaseFile[]): string {
  const results = files.flatMap(({ name, results }) =>
    results.map((result) => ({
      file: name,
      id: result.case.id,
      passed: result.passed,
      ...(result.passed
        ? {}
        : { expression: result.case.expression, expected: result.expected, actual: result.actual }),
    })),
  );
  const passed = results.filter((result) => result.passed).length;
  return `${JSON.stringify({ passed, failed: results.length - passed, results }, null, 2)}\n`;
}

/** JUnit XML, a test suite for each file, as pipelines read it. */
export function casesJunit(files: readonly CaseFile[]): string {
  const suites = files.map(({ name, results }) => {
    const failures = results.filter((result) => !result.passed).length;
    const cases = results.map((result) => {
      const open = `    <testcase classname="${xml(name)}" name="${xml(result.case.id)}"`;
      if (result.passed) return `${open}/>\n`;
      const detail = `${result.case.expression}\nexpected ${result.expected}\nactual ${result.actual}`;
      return `${open}>\n      <failure message="${xml(`expected ${result.expected}, got ${result.actual}`)}">${xml(detail)}</failure>\n    </testcase>\n`;
    });
    return `  <testsuite name="${xml(name)}" tests="${results.length}" failures="${failures}">\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}
