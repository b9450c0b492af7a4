import { STATUS_CODES } from 'node:http';
import type { Played } from './playScenario.ts';

/** A file as somebody would have kept it, for `upnlint diagnose`. */
export interface CaptureFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What a step says should be kept of it. The emulator's address reads as that of Microsoft Graph, and a token is left out
 * of the request: so a recording is the same every time.
 */
export function capturesOf(played: Played): readonly CaptureFile[] {
  const { request, answer, body, token } = played.step.save ?? {};
  const files = [
    request === undefined ? undefined : { name: request, text: requestText(played) },
    answer === undefined ? undefined : { name: answer, text: answerText(played) },
    body === undefined ? undefined : { name: body, text: `${JSON.stringify(played.body, null, 2)}\n` },
    token === undefined ? undefined : { name: token, text: `${tokenIn(played.body)}\n` },
  ];
  return files
    .filter((file) => file !== undefined)
    .map(({ name, text }) => ({ name, text: text.replaceAll(played.url, graph) }));
}

const graph = 'https://graph.microsoft.com';

function requestText({ call, url }: Played): string {
  const headers = Object.entries(call.headers).map(([name, value]) =>
    name === 'authorization' ? 'Authorization: Bearer REDACTED' : `${titled(name)}: ${value}`,
  );
  const lines = [
    `${call.method} ${call.url.slice(url.length)} HTTP/1.1`,
    'Host: graph.microsoft.com',
    ...headers,
  ];
  return `${lines.join('\n')}\n\n${call.body ?? ''}`;
}

function answerText({ answer }: Played): string {
  const lines = keptHeaders.flatMap((name) => {
    const value = answer.headers[name];
    return value === undefined ? [] : [`${titled(name)}: ${value}`];
  });
  const body = answer.body === '' ? '' : `${answer.body}\n`;
  return `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\n${lines.join('\n')}\n\n${body}`;
}

// Not x-upnlint-reason, which the service does not send.
const keptHeaders = ['date', 'request-id', 'content-type', 'location', 'retry-after', 'www-authenticate'];

function titled(name: string): string {
  return name.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
}

function tokenIn(body: unknown): string {
  return (body as { readonly access_token: string }).access_token;
}
