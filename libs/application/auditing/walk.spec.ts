import { describe, expect, it } from '@jest/globals';
import type { ChainedEntry } from '#libs/persistence/audit-trail.js';
import { BEFORE_THE_FIRST, entryHash } from './entry-form.js';
import { walk } from './walk.js';

const START = { position: 0, hash: BEFORE_THE_FIRST };
const PLAIN = { caseId: null, seq: null, at: '0', actor: '{}', act: 'note', actSha256: 'ff', inputsSha256: null, about: null, requestId: null };

function chainOf(length: number): readonly ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  for (let position = 1; position <= length; position += 1) {
    const entry = { ...PLAIN, position, about: `entry ${position}`, previous: entries.at(-1)?.hash ?? BEFORE_THE_FIRST };
    entries.push({ ...entry, hash: entryHash('SYSTEM', entry) });
  }
  return entries;
}

const CHAIN = chainOf(6);
const kinds = (entries: readonly ChainedEntry[]): readonly (readonly [string, number | null])[] =>
  walk('SYSTEM', START, entries).faults.map(({ kind, position }) => [kind, position]);

describe('a walk along a chain', () => {
  it('comes to its end, at once or in stretches', () => {
    const end = { position: 6, hash: CHAIN[5]?.hash };
    expect(walk('SYSTEM', START, CHAIN)).toEqual({ reached: end, faults: [] });
    const { reached } = walk('SYSTEM', START, CHAIN.slice(0, 3));
    expect(walk('SYSTEM', reached, CHAIN.slice(3))).toEqual({ reached: end, faults: [] });
    expect(walk('SYSTEM', START, [])).toEqual({ reached: START, faults: [] });
  });

  it('misses what is not there, at the beginning too', () => {
    expect(walk('SYSTEM', START, CHAIN.slice(2)).faults).toEqual([{ kind: 'missing', position: 1, through: 2 }]);
    expect(kinds(CHAIN.filter(({ position }) => position !== 4))).toEqual([['missing', 4]]);
  });

  it('goes on behind a changed entry', () => {
    expect(kinds(CHAIN.map((entry) => (entry.position % 3 === 0 ? { ...entry, act: 'other' } : entry)))).toEqual([
      ['changed', 3],
      ['changed', 6],
    ]);
  });

  it('sees an entry made anew by the one after it', () => {
    const [first, second, ...rest] = CHAIN as [ChainedEntry, ChainedEntry, ...ChainedEntry[]];
    const forged = { ...second, act: 'other' };
    expect(kinds([first, { ...forged, hash: entryHash('SYSTEM', forged) }, ...rest])).toEqual([['unlinked', 3]]);
  });

  it('sees an entry of another chain', () => {
    expect(walk('GUANGZHOU', START, CHAIN.slice(0, 1)).faults).toEqual([{ kind: 'changed', position: 1 }]);
  });

  it('tells where a moved entry belongs', () => {
    const moved = CHAIN.map((entry) => ({ ...entry, position: { 2: 5, 5: 2 }[entry.position] ?? entry.position }));
    const { faults } = walk('SYSTEM', START, moved.toSorted((one, other) => one.position - other.position));
    expect(faults.filter(({ kind }) => kind === 'moved')).toEqual([
      { kind: 'moved', position: 2, belongsAt: 5 },
      { kind: 'moved', position: 5, belongsAt: 2 },
    ]);
  });
});
