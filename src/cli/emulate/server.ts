import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, isIPv6, type Server, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Unfinished } from '../io.ts';
import type { Certificate } from './createCertificate.ts';

/** Answers a request as `fetch` would; a rejection is a mistake of our own. */
type Handler = (request: Request) => Promise<Response>;

export interface ServerOptions {
  /** An address of this machine; only a loopback address keeps others out. */
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** HTTPS is spoken when it is given. */
  readonly certificate?: Certificate;
  /** Milliseconds that the head, and that the whole request, may take to arrive; 408 thereafter. */
  readonly headersTimeout?: number;
  readonly requestTimeout?: number;
  /** Milliseconds without anything read or written after which a connection is closed. */
  readonly idleTimeout?: number;
  /** Milliseconds that connections still have once the server closes. */
  readonly closeTimeout?: number;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, answers those under way, and settles when all connections are closed. */
  readonly close: () => Promise<void>;
}

/** Serves a handler over HTTP until it is closed. Throws `Unfinished` when the port cannot be had. */
export async function startServer(
  handler: Handler,
  {
    host,
    port,
    certificate,
    headersTimeout = 10_000,
    requestTimeout = 30_000,
    idleTimeout = 120_000,
    closeTimeout = 2000,
  }: ServerOptions,
): Promise<RunningServer> {
  const listener = inTurn(getRequestListener(handler, { hostname: host, overrideGlobalObjects: false }));
  // How often the two timeouts are looked at.
  const connectionsCheckingInterval = Math.min(1000, headersTimeout);
  const limits = { headersTimeout, requestTimeout, connectionsCheckingInterval };
  const server =
    certificate === undefined
      ? createServer(limits, listener)
      : createSecureServer({ ...limits, ...certificate }, listener);
  // Whoever does not read its answer is let go of.
  server.setTimeout(idleTimeout);
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  const scheme = certificate === undefined ? 'http' : 'https';
  return {
    url: `${scheme}://${isIPv6(host) ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        const patience = setTimeout(() => server.closeAllConnections(), closeTimeout);
        server.close(() => {
          clearTimeout(patience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

/**
 * Requests that a client sends ahead of the answers to earlier ones wait for these: a few bytes each could otherwise hold
 * long answers in memory that nobody reads. A connection on which too many wait is closed.
 */
function inTurn(listener: Listener): Listener {
  const lines = new WeakMap<Socket, { waiting: number; last: Promise<unknown> }>();
  return async (incoming, outgoing) => {
    const { socket } = incoming;
    const line = lines.get(socket) ?? { waiting: 0, last: Promise.resolve() };
    lines.set(socket, line);
    if (++line.waiting > maxWaiting) return void socket.destroy();
    const before = line.last;
    line.last = once(outgoing, 'close').catch(() => undefined);
    await before;
    line.waiting--;
    return listener(incoming, outgoing);
  };
}

const maxWaiting = 1000;

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? ''] ?? error.message;
      reject(new Unfinished(`${host}, port ${port}, cannot be listened on: ${reason}.`));
    });
    // Thousands of clients that connect at once wait here to be taken in.
    server.listen({ host, port, backlog: 4096 }, resolve);
  });
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program is using the port',
  EADDRNOTAVAIL: 'this machine does not have that address',
  EACCES: 'permission is denied',
  ENOTFOUND: 'there is no such host',
};
