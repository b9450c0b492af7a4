import { counted } from '../columns.ts';
import { printable } from '../printable.ts';
import {
  createRegions,
  type LintReporter,
  type LintSummary,
  sentences,
  severityNouns,
} from './lintReport.ts';

/** A comment for a pull request: the count, then a table for each file that has findings. */
export function lintMarkdown(): LintReporter {
  const tables: string[] = [];
  return {
    begin: () => '',
    file({ source, path, findings }) {
      if (findings.length === 0) return '';
      const regionOf = createRegions(source.text);
      const rows = findings.map((finding) => {
        const { line, column } = regionOf(finding.span);
        const where = finding.path === undefined ? '' : `<br>in ${markdown(finding.path)}`;
        return `| ${line}:${column} | ${severityNouns[finding.severity][0]} | ${markdown(sentences(finding))}${where} | \`${finding.code}\` |\n`;
      });
      tables.push(
        `\n#### ${markdown(path)}\n\n| Place | | Finding | Rule |\n| --- | --- | --- | --- |\n${rows.join('')}`,
      );
      return '';
    },
    end: (summary) => `### upnlint: ${counts(summary)}\n${tables.join('')}${unreadList(summary)}`,
  };
}

function counts({ errors, warnings, infos, files }: LintSummary): string {
  const found = [
    [errors, severityNouns.error] as const,
    [warnings, severityNouns.warning] as const,
    [infos, severityNouns.info] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, [one, many]]) => counted(count, one, many));
  return `${found.length === 0 ? 'nothing found' : found.join(', ')} in ${counted(files, 'file')}`;
}

function unreadList({ unread }: LintSummary): string {
  if (unread.length === 0) return '';
  return `\nNot read:\n\n${unread.map(({ finding }) => `- ${markdown(sentences(finding))}\n`).join('')}`;
}

/**
 * A text that Markdown shows as it is: no markup but the code between backticks, no HTML, no cell borders, no mention
 * of a person (`@name`) and no link to an issue (`#1`).
 */
function markdown(text: string): string {
  return printable(text, 1000)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll('|', '\\|') : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()>~|!:&<@#]/g, (sign) => entities[sign] ?? `\\${sign}`);
}

// A backslash would not keep these from being read as HTML, as a person or as an issue.
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '@': '&#64;', '#': '&#35;' };
