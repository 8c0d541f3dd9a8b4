import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { at } from '../clock/clock.fixture.js';
import { addresseesOf, ladderAt, readLadder, stagePercents } from './ladder.js';

const shipped = readFileSync(new URL('../../reference-data/warning-ladder.csv', import.meta.url), 'utf8');
const NOW = at('2026-09-24 10:00');

describe('the warning ladder', () => {
  it('goes from the handler to the supervisors', () => {
    const ladder = ladderAt(readLadder(shipped), NOW);
    expect(addresseesOf(ladder, { percent: 50 })).toEqual(['HANDLER']);
    expect(addresseesOf(ladder, { percent: 80 })).toEqual(['HANDLER', 'SUPERVISOR']);
    expect(addresseesOf(ladder, { percent: 100 })).toEqual(['HANDLER', 'SUPERVISOR']);
    expect(addresseesOf(ladder, { percent: 50, stage: 'REVIEW' })).toEqual([]);
    expect(addresseesOf(ladder, { percent: 80, stage: 'REVIEW' })).toEqual(['HANDLER']);
    expect(addresseesOf(ladder, { percent: 100, stage: 'REVIEW' })).toEqual(['HANDLER', 'SUPERVISOR']);
    expect(stagePercents(ladder)).toEqual([80, 100]);
  });

  it('is replaced as a whole from a day on', () => {
    const rungs = readLadder(`${shipped}2026-09-25,PROMISE,100,SUPERVISOR\n`);
    expect(ladderAt(rungs, NOW)).toHaveLength(8);
    expect(ladderAt(rungs, at('2026-09-24 23:59'))).toHaveLength(8);
    expect(ladderAt(rungs, at('2026-09-25 00:00'))).toEqual(rungs.slice(8));
    expect(ladderAt(rungs, at('2016-01-01 00:00'))).toEqual([]);
  });

  it.each(['2026-02-31,PROMISE,50,HANDLER', '2026-01-01,CASE,50,HANDLER', '2026-01-01,STAGE,70,HANDLER', '2026-01-01,STAGE,80,CLERK'])('refuses %s, naming the line', (line) => {
    expect(() => readLadder(`${shipped}${line}\n`)).toThrow('line 10');
  });
});
