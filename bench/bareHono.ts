// The least that a server on hono can do with a bulk request: parse it, and say 202.
import { Hono } from 'hono';
import { startServer } from '../src/cli/emulate/server.ts';

const app = new Hono();
app.post('/*', async (context) => {
  await context.req.json();
  return context.body(null, 202);
});
const server = await startServer(async (request) => app.fetch(request), { host: '127.0.0.1', port: 0 });
console.log(`Listens on ${server.url};`);
