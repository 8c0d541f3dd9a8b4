import { describe, expect, it } from '@jest/globals';
import { Bench } from './bench.js';

describe('a bench', () => {
  it('has so many places, each free again however its work ends', async () => {
    const bench = new Bench(2);
    const ends: (() => void)[] = [];
    const long = () => bench.take(() => new Promise<string>((end) => {
      ends.push(() => { end('done'); });
    }));
    const working = [long(), long()];
    await expect(long()).rejects.toMatchObject({ code: 'SERVER_BUSY', parameters: { retryAfterSeconds: 10 } });
    for (const end of ends) end();
    expect(await Promise.all(working)).toEqual(['done', 'done']);
    await expect(bench.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await Promise.all([bench.take(() => Promise.resolve(1)), bench.take(() => Promise.resolve(2))])).toEqual([1, 2]);
  });
});
