import { createRegions, type LintReporter, sentences } from './lintReport.ts';

/** Workflow commands that GitHub shows as annotations beside the lines of a pull request. */
export function lintGithub(): LintReporter {
  return {
    begin: () => '',
    file({ source, path, findings }) {
      const regionOf = createRegions(source.text);
      return findings
        .map((finding) => {
          const { line, column, endLine, endColumn } = regionOf(finding.span);
          // GitHub leaves out the columns of an annotation of several lines.
          const properties = { file: path, line, endLine, col: column, endColumn, title: finding.code };
          return command(commands[finding.severity], properties, sentences(finding));
        })
        .join('');
    },
    end: ({ unread }) =>
      unread.map(({ name, finding }) => command('error', { file: name }, sentences(finding))).join(''),
  };
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(',')}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
