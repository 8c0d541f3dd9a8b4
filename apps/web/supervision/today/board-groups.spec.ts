import { describe, expect, it } from '@jest/globals';
import { type BoardCase, counts, figuresOf, FIGURES, groupsOf, holdingsOf, nextDue } from './board-groups.js';

const NOW = Date.parse('2026-11-23T10:00:00+08:00');

const row = (caseId: string, more: Partial<BoardCase> = {}): BoardCase => ({
  caseId,
  acceptanceNumber: caseId,
  office: 'GUANGZHOU',
  state: 'COLLECTING',
  stage: 'COLLECTION',
  stateSince: '2026-11-23T09:30:00.000+08:00',
  clockState: 'running',
  deemedReceivedAt: '2026-11-23T09:30:00.000+08:00',
  dueAt: '2026-11-24T17:30:00.000+08:00',
  dueNotBefore: false,
  dueProvisional: false,
  breached: false,
  returned: false,
  handler: null,
  nextPoint: null,
  forecast: null,
  ...more,
});

const officer = (id: string): BoardCase['handler'] => ({ id, name: id, since: '2026-11-23T09:40:00.000+08:00' });
const forecast = (late: boolean): BoardCase['forecast'] => ({ leftSeconds: 60, ahead: [], at: '2026-11-24T17:30:00.000+08:00', late });

const CASES = [
  row('late', { dueAt: '2026-11-20T17:30:00.000+08:00', office: 'SHENZHEN', state: 'AWAITING_REVIEW', stage: 'REVIEW', handler: officer('a') }),
  row('just', { dueAt: '2026-11-23T10:00:00.000+08:00', handler: officer('b') }),
  row('today', { dueAt: '2026-11-23T17:30:00.000+08:00', forecast: forecast(true) }),
  row('tomorrow', { forecast: forecast(false), handler: officer('b') }),
  row('waiting', { dueAt: null, state: 'AWAITING_CORRECTION', stage: null, clockState: 'awaiting-correction' }),
  row('forwarding', { state: 'FORWARDING', stage: 'FORWARDING' }),
];

describe('the board', () => {
  it('counts what is open, due today, expected late, late and unclaimed', () => {
    expect(figuresOf(CASES, NOW)).toEqual({ open: 6, dueToday: 2, expectedLate: 1, late: 2, unclaimed: 1 });
    for (const figure of FIGURES) expect(CASES.filter((each) => counts(figure, each, NOW))).toHaveLength(figuresOf(CASES, NOW)[figure]);
  });

  it('groups by office and stage in the order of the work, the order by due instant kept', () => {
    const groups = groupsOf(CASES, ['GUANGZHOU', 'SHENZHEN']).map(({ office, lane, cases }) => [office, lane, cases.map(({ caseId }) => caseId).join()]);
    expect(groups).toEqual([
      ['GUANGZHOU', 'COLLECTION', 'just,today,tomorrow'],
      ['GUANGZHOU', 'FORWARDING', 'forwarding'],
      ['GUANGZHOU', 'WAITING', 'waiting'],
      ['SHENZHEN', 'REVIEW', 'late'],
    ]);
  });

  it('knows what runs out next, and how much everybody holds', () => {
    expect(nextDue(CASES, NOW)?.caseId).toBe('today');
    expect([...holdingsOf(CASES)]).toEqual([['a', 1], ['b', 2]]);
  });
});
