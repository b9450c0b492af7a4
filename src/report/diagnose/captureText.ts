import type { Capture } from '../../diagnose/index.ts';
import { counted, grouped } from '../columns.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';

/** What each file was taken for, in a line; many of a kind, one after the other, share one. Tokens are not shown. */
export function capturesText(captures: readonly Capture[], style: Style): string {
  const runs: { readonly what: string; readonly sources: string[] }[] = [];
  for (const capture of captures) {
    const what = describe(capture);
    const last = runs.at(-1);
    if (last?.what === what) last.sources.push(capture.source);
    else runs.push({ what, sources: [capture.source] });
  }
  return runs.map(({ what, sources }) => runText(what, sources, style)).join('');
}

function runText(what: string, sources: readonly string[], style: Style): string {
  const line = (name: string, text: string) => `${style.dim(printable(name))}  ${printable(text)}\n`;
  if (sources.length <= shownAlike) return sources.map((source) => line(source, what)).join('');
  return line(`${sources[0]} … ${sources.at(-1)}`, `${grouped(sources.length)} times ${what}`);
}

const shownAlike = 5;

function describe(capture: Capture): string {
  switch (capture.kind) {
    case 'answer':
      return `an answer${capture.answer.status === undefined ? '' : `: ${capture.answer.status}`}`;
    case 'request':
      return requestText(capture.request);
    case 'log':
      return logText(capture);
    case 'log-part':
      return `the provisioning log’s ${capture.of}: ${counted(capture.changes, 'change')}`;
    case 'job':
      return `a provisioning job: ${capture.job.statusCode}`;
    case 'token':
      return 'a token (decoded here, not shown)';
    case 'notification':
      return 'the notification settings';
    case 'schema':
      return 'an exported mapping';
    case 'domains':
      return 'the domains of the tenant';
    case 'unknown':
      return `not recognised: ${capture.why}`;
  }
}

function logText({ entries, isPage, unreadable }: Capture & { readonly kind: 'log' }): string {
  const cut = isPage ? ', and there are more' : '';
  const lost = unreadable === 0 ? '' : `, and ${counted(unreadable, 'row')} that cannot be read`;
  return `the provisioning log: ${counted(entries.length, 'entry', 'entries')}${cut}${lost}`;
}

function requestText({ headers, body }: (Capture & { readonly kind: 'request' })['request']): string {
  if (headers !== undefined) return 'a request';
  return body === undefined ? 'the address of a request' : 'a request, its body only';
}
