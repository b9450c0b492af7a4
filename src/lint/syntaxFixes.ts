import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { textOf } from '../source/source.ts';
import type { Edit } from './lintFinding.ts';
import type { ReportDetails } from './rule.ts';

type Mend = (found: string, diagnostic: Diagnostic, text: string) => ReportDetails;

/** How slips of the pen are mended, by code; what stands for more than one thing is left to a person. */
const mends: Readonly<Record<string, Mend>> = {
  'typographic-quote': (found, diagnostic) => requote(/^[\p{P}\p{S}](.*?)[\p{P}\p{S}]$/su, found, diagnostic),
  'single-quote': (found, diagnostic) => requote(/^'(.*)'$/s, found, diagnostic),
  'escaped-quote': (found, { span }) => {
    const text = found.replace(/\\(["\\])/g, '$1');
    return { fixes: [{ title: `Write ${text}`, safety: 'unsafe', edits: [{ span, text }] }] };
  },
  'semicolon-separator': (_, { span }) => ({
    fixes: [{ title: 'Write a comma', safety: 'safe', edits: [{ span, text: ',' }] }],
  }),
  'missing-comma': (_, { span }) => ({
    fixes: [{ title: 'Put a comma here', safety: 'unsafe', edits: [{ span, text: ',' }] }],
  }),
  'unicode-blank': (_, { span }) => ({
    fixes: [{ title: 'Write a space', safety: 'safe', edits: [{ span, text: ' ' }] }],
  }),
  'unknown-operator': (_, diagnostic) => asAdvised(diagnostic, 'safe'),
  'connect-constant': (_, diagnostic) => asAdvised(diagnostic, 'unsafe'),
  'odd-attribute-name': (_, diagnostic) => asAdvised(diagnostic, 'unsafe'),
  'string-escape': (_, { span }, text) => ({
    fixes: [{ title: 'Double the backslashes', safety: 'safe', edits: doubledBackslashes(text, span.start) }],
  }),
};

export function syntaxFix(diagnostic: Diagnostic, text: string): ReportDetails {
  return mends[diagnostic.code]?.(textOf(text, diagnostic.span), diagnostic, text) ?? {};
}

/** The same text between straight double quotes, unless it holds one or a backslash. */
function requote(form: RegExp, found: string, { span }: Diagnostic): ReportDetails {
  const content = form.exec(found)?.[1];
  if (content === undefined || /["\\]/.test(content)) return {};
  const text = `"${content}"`;
  return { fixes: [{ title: 'Write straight double quotes', safety: 'safe', edits: [{ span, text }] }] };
}

/** What the help says to write, where it says so in full. */
function asAdvised({ span, help = '' }: Diagnostic, safety: 'safe' | 'unsafe'): ReportDetails {
  const text = /^Write `([^`…]+)`\.$/.exec(help)?.[1] ?? /did you mean `([^`…]+)`\?$/.exec(help)?.[1];
  return text === undefined ? {} : { fixes: [{ title: `Write ${text}`, safety, edits: [{ span, text }] }] };
}

/** A second backslash at each single one, from the first to the end of its text. */
function doubledBackslashes(text: string, first: number): Edit[] {
  const edits: Edit[] = [];
  for (let i = first; i < text.length && text.charAt(i) !== '"'; i++) {
    if (text.charAt(i) !== '\\') continue;
    const next = text.charAt(i + 1);
    if (next === '"' || next === '\\') i++;
    else edits.push({ span: { start: i, end: i }, text: '\\' });
  }
  return edits;
}
