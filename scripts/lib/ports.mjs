import { createServer } from 'node:net';
import { Refusal } from './terminal.mjs';

/** Listens for a moment on 127.0.0.1; port 0 asks the system for a free one. @returns the port, or null if taken. */
function probe(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

export const freePort = () => probe(0);

/** The first of sixteen free ports in a row, for a copy that nobody needs to find again. */
export async function freeRange() {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 500) * 16;
    const all = await Promise.all(Array.from({ length: 16 }, (_, i) => probe(base + i)));
    if (!all.includes(null)) return base;
  }
}

/** @throws Refusal naming each of the ports (name → number) that something else already uses. */
export async function requireFree(ports) {
  const taken = [];
  for (const [name, port] of Object.entries(ports)) if ((await probe(port)) === null) taken.push(`${port} (${name})`);
  if (taken.length === 0) return;
  throw new Refusal(`In use by another program: port ${taken.join(', ')}. Choose other ports with --ports BASE.`);
}
