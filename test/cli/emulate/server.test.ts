import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '../../../src/cli/emulate/server.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

/** Answers with the length of the body. */
async function countBody(request: Request): Promise<Response> {
  return new Response(String((await request.arrayBuffer()).byteLength));
}

async function serve(options: Partial<ServerOptions> = {}, handler = countBody): Promise<RunningServer> {
  const server = await startServer(handler, { host: '127.0.0.1', port: 0, ...options });
  running.push(server);
  return server;
}

/** What comes back for these bytes until the server hangs up, with the sending side closed when `end` says so. */
async function sendBytes({ url }: RunningServer, text: string, end = false): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', () => undefined);
  if (end) socket.end(text);
  else socket.write(text);
  await once(socket, 'close');
  return answer;
}

const post = (headers: string, body: string) => `POST / HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n${body}`;

describe('the server of the emulator', () => {
  it('hands requests over whole, and the answers back', async () => {
    const { url } = await serve({}, async (request) => {
      const { method, headers } = request;
      const said = [method, new URL(request.url).pathname, headers.get('content-type'), await request.text()];
      return new Response(JSON.stringify(said), { status: 202, headers: { location: 'there' } });
    });
    const headers = { 'content-type': 'application/scim+json' };
    const response = await fetch(`${url}/a/b?c=d`, { method: 'POST', headers, body: 'body' });
    expect([response.status, response.headers.get('location')]).toEqual([202, 'there']);
    expect(await response.json()).toEqual(['POST', '/a/b', 'application/scim+json', 'body']);
  });

  it('answers 500 when the handler fails, and goes on', async () => {
    let calls = 0;
    const { url } = await serve({}, async () => {
      calls += 1;
      if (calls === 1) throw new Error('ours');
      return new Response('fine');
    });
    expect((await fetch(url)).status).toBe(500);
    expect(await (await fetch(url)).text()).toBe('fine');
  });

  it.each([
    ['a head that does not come to its end', 'POST / HTTP/1.1\r\nHost: x\r\n'],
    ['a body that does not come to its end', post('Content-Length: 100', 'slow')],
  ])('gives up on %s', async (_, text) => {
    const server = await serve({ headersTimeout: 200, requestTimeout: 200 });
    expect(await sendBytes(server, text)).toMatch(/^HTTP\/1\.1 408 /);
    expect((await fetch(server.url)).status).toBe(200);
  });

  it.each([
    ['no number', post('Content-Length: many', 'body')],
    ['negative', post('Content-Length: -1', 'body')],
    ['said twice in two ways', post('Content-Length: 4\r\nContent-Length: 5', 'body')],
    ['said beside chunks', post('Content-Length: 4\r\nTransfer-Encoding: chunked', '4\r\nbody\r\n0\r\n\r\n')],
    ['shorter than the body', post('Content-Length: 2', 'body')],
  ])('refuses the rest when the content length is %s', async (_, text) => {
    const server = await serve();
    expect(await sendBytes(server, text, true)).toMatch(/HTTP\/1\.1 400 /);
    expect((await fetch(server.url)).status).toBe(200);
  });

  it('lives on when a client goes away in the middle of its body', async () => {
    const server = await serve();
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(post('Content-Length: 1000', 'x'.repeat(10)));
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    expect(await (await fetch(server.url, { method: 'POST', body: 'abc' })).text()).toBe('3');
  });

  it('answers 2,000 connections that are open at once', async () => {
    const server = await serve();
    const sockets = Array.from({ length: 2000 }, () => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.setEncoding('latin1');
      return socket;
    });
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    for (const socket of sockets) socket.write(post('Content-Length: 4\r\nConnection: close', 'body'));
    const answers = await Promise.all(
      sockets.map(async (socket) => {
        let text = '';
        for await (const chunk of socket) text += chunk;
        return text.slice(0, 'HTTP/1.1 200'.length);
      }),
    );
    expect(new Set(answers)).toEqual(new Set(['HTTP/1.1 200']));
  });

  it('answers requests that are sent ahead one after the other', async () => {
    let under = 0;
    const server = await serve({}, async (request) => {
      const others = under++;
      await new Promise((resolve) => setTimeout(resolve, 5));
      under--;
      return new Response(`${new URL(request.url).pathname} ${others};`);
    });
    const ahead = Array.from({ length: 20 }, (_, i) => `GET /${i} HTTP/1.1\r\nHost: x\r\n\r\n`).join('');
    const answer = await sendBytes(
      server,
      `${ahead}GET /20 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    const said = [...answer.matchAll(/\/\d+ \d+;/g)].map(([text]) => text);
    expect(said).toEqual(Array.from({ length: 21 }, (_, i) => `/${i} 0;`));
  });

  it('makes no answers for who does not read them', async () => {
    let made = 0;
    const server = await serve({}, async () => {
      made++;
      return new Response('x'.repeat(10_000_000));
    });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(300));
    await once(socket, 'connect');
    for (let i = 0; i < 5; i++) await fetch(server.url, { headers: { connection: 'close' } });
    expect(made).toBe(6);
    socket.destroy();
    expect((await fetch(server.url)).status).toBe(200);
  });

  it('hangs up on who sends thousands of requests ahead, or nothing for long', async () => {
    const never = new Promise<Response>(() => {});
    const server = await serve({ idleTimeout: 300 }, () => never);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    const hungUp = new Promise((resolve) => socket.on('close', resolve));
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3000));
    await hungUp;
    expect(await sendBytes(server, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
  });

  it('says so when the port is taken', async () => {
    const { url } = await serve();
    await expect(serve({ port: Number(new URL(url).port) })).rejects.toThrow(
      /^127\.0\.0\.1, port \d+, cannot be listened on: another program is using the port\.$/,
    );
  });

  it('answers what is under way before it closes', async () => {
    const steps = new EventEmitter();
    const begun = once(steps, 'begun');
    const { url } = await serve({}, async () => {
      const finished = once(steps, 'finish');
      steps.emit('begun');
      await finished;
      return new Response('done');
    });
    const answer = fetch(url, { headers: { connection: 'close' } });
    await begun;
    const closing = running.pop()!.close();
    steps.emit('finish');
    expect(await (await answer).text()).toBe('done');
    await closing;
  });
});
