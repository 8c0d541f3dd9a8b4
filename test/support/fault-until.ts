import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is not `undefined`. @throws Error naming `what` when the milliseconds are over. */
export async function until<Found>(what: string, within: number, look: () => Promise<Found | undefined>, every = 150): Promise<Found> {
  for (const end = Date.now() + within; Date.now() < end; ) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(every);
  }
  throw new Error(`not within ${within / 1000} s: ${what}`);
}
