import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Answer, Send } from './scenario.ts';

export const sendByFetch: Send = async ({ method, url, headers, body }) => {
  // Node's fetch gives a body of text a Content-Type of its own; bytes have none.
  const bytes = body === undefined ? null : new TextEncoder().encode(body);
  const response = await fetch(url, { method, headers, body: bytes });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
};

/** The same by curl, as scripts do it. */
export const sendByCurl: Send = async ({ method, url, headers, body }) => {
  const given = Object.keys(headers).map((name) => name.toLowerCase());
  const { stdout } = await promisify(execFile)('curl', [
    ...['--silent', '--show-error', '--include', '--globoff', '--max-time', '30', '--request', method],
    ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
    // curl would say that it is a form.
    ...(given.includes('content-type') ? [] : ['--header', 'content-type:']),
    ...(body === undefined ? [] : ['--data-binary', body]),
    url,
  ]);
  return answerOf(stdout);
};

function answerOf(text: string): Answer {
  const end = text.indexOf('\r\n\r\n');
  const [start, ...lines] = text.slice(0, end).split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(start!.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: text.slice(end + 4),
  };
}
