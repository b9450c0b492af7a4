import { xml } from '../xml.ts';
import { createRegions, type LintedFile, type LintReporter } from './lintReport.ts';

/** JUnit XML: a suite for each file, a failed case for each finding, or one passed case for a clean file. */
export function lintJunit(): LintReporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="upnlint">\n',
    file: suite,
    end: ({ unread }) =>
      `${unread
        .map(
          ({ name, finding }) =>
            `  <testsuite name="${xml(name)}" tests="1" failures="0" errors="1">\n` +
            `    <testcase classname="${xml(name)}" name="${xml(finding.code)}">\n` +
            `      <error message="${xml(finding.message)}"/>\n    </testcase>\n  </testsuite>\n`,
        )
        .join('')}</testsuites>\n`,
  };
}

function suite({ source, path, findings }: LintedFile): string {
  const regionOf = createRegions(source.text);
  const name = xml(path);
  const cases = findings.map(({ code, severity, message, help, path: mapping, span }) => {
    const { line, column } = regionOf(span);
    const lines = [`${path}:${line}:${column}`, mapping && `in ${mapping}`, help].filter(Boolean);
    return (
      `    <testcase classname="${name}" name="${xml(`${code} at ${line}:${column}`)}">\n` +
      `      <failure type="${severity}" message="${xml(message)}">${xml(lines.join('\n'))}</failure>\n` +
      '    </testcase>\n'
    );
  });
  const body = cases.length === 0 ? `    <testcase classname="${name}" name="lint"/>\n` : cases.join('');
  return (
    `  <testsuite name="${name}" tests="${Math.max(1, cases.length)}" failures="${cases.length}" errors="0">\n` +
    `${body}  </testsuite>\n`
  );
}
