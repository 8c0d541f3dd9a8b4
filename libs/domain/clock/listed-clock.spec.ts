import { describe, expect, it } from '@jest/globals';
import { at, facts, POLICY } from './clock.fixture.js';
import { listedClock, serviceNow } from './listed-clock.js';
import { readClock } from './read-clock.js';

const RECEIVED = '2026-09-21 10:00';
type Ledger = NonNullable<Parameters<typeof facts>[1]>;

/** The row as a command at `reckonedAt` keeps it, read at `now`. */
function listed(ledger: Ledger, reckonedAt: string, now: string): ReturnType<typeof listedClock> {
  const known = facts(RECEIVED, ledger);
  const { state, deemedReceivedAt, dueAt } = readClock(known, POLICY, at(reckonedAt));
  const kept = { state, deemedReceivedAt, dueAt, reckonedAt: at(reckonedAt), stoppedAt: state === 'stopped' ? known.stoppedAt : undefined };
  return listedClock(kept, { clock: POLICY, outages: known.outages }, at(now));
}

describe('the clock of a row', () => {
  it.each<[string, Ledger, string, string]>([
    ['just received', {}, RECEIVED, RECEIVED],
    ['over midday', {}, RECEIVED, '2026-09-21 13:00'],
    ['at night', {}, RECEIVED, '2026-09-21 23:00'],
    ['due', {}, RECEIVED, '2026-09-22 17:30'],
    ['late', {}, RECEIVED, '2026-09-23 11:00'],
    ['after an outage', { outages: ['2026-09-21 11:00/2026-09-21 15:00'] }, RECEIVED, '2026-09-22 10:00'],
    ['in an outage', { outages: ['2026-09-21 11:00/2026-09-21 15:00'] }, RECEIVED, '2026-09-21 11:30'],
    ['in an outage that is open', { outages: ['2026-09-21 11:00/'] }, '2026-09-21 11:00', '2026-09-21 16:00'],
    ['corrected', { corrections: ['2026-09-21 11:00/2026-09-24 15:00'] }, '2026-09-24 15:00', '2026-09-24 16:00'],
    ['forwarded', { stoppedAt: '2026-09-22 10:00' }, '2026-09-22 10:00', '2026-11-20 10:00'],
    ['forwarded late', { stoppedAt: '2026-09-23 10:00' }, '2026-09-23 10:00', '2026-11-20 10:00'],
  ])('tells what the case itself tells: %s', (_, ledger, reckonedAt, now) => {
    const { state, elapsed, remaining } = readClock(facts(RECEIVED, ledger), POLICY, at(now));
    expect(listed(ledger, reckonedAt, now)).toEqual({ state, elapsed, remaining });
  });

  it('says nothing of time while a correction is awaited', () => {
    expect(listed({ corrections: ['2026-09-21 11:00/'] }, '2026-09-21 11:00', '2026-09-22 11:00')).toEqual({ state: 'awaiting-correction' });
  });
});

describe('service', () => {
  it.each([
    ['2026-09-21 09:00', true, '2026-09-21 12:00'],
    ['2026-09-21 12:00', false, '2026-09-21 14:00'],
    ['2026-09-21 17:29:59.999', true, '2026-09-21 17:30'],
    ['2026-09-24 18:00', false, '2026-09-28 09:00'],
  ])('at %s is open: %s, until %s', (now, open, until) => {
    expect(serviceNow(POLICY, at(now))).toEqual({ open, until: at(until) });

  });
});
