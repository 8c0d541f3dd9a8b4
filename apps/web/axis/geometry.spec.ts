import { describe, expect, it } from '@jest/globals';
import { type AxisFacts, type AxisSpan, layOut } from './geometry.js';

const at = (text: string): number => Date.parse(`2026-${text}:00+08:00`);
const span = (from: string, to: string, why: string, runs = false): AxisSpan => ({ from: at(from), to: at(to), why, runs });
const off = (from: string, to: string): AxisSpan => span(from, to, 'OUTSIDE_SERVICE');

/** Received Wed 23 Sep 10:00, due Thu 24 Sep 17:30: 5.5 and 6.5 hours of service. */
const PLAIN: readonly AxisSpan[] = [
  span('09-23T10:00', '09-23T12:00', 'START_DAY', true),
  off('09-23T12:00', '09-23T14:00'),
  span('09-23T14:00', '09-23T17:30', 'START_DAY', true),
  off('09-23T17:30', '09-24T00:00'),
  off('09-24T00:00', '09-24T09:00'),
  span('09-24T09:00', '09-24T12:00', 'WORKING_DAY', true),
  off('09-24T12:00', '09-24T14:00'),
  span('09-24T14:00', '09-24T17:30', 'WORKING_DAY', true),
];

const facts = (now: string, more: Partial<AxisFacts> = {}): AxisFacts => ({
  now: at(now),
  dueAt: at('09-24T17:30'),
  elapsed: 0,
  remaining: 0,
  spans: PLAIN,
  ...more,
});

const WHOLE = 12;
const kinds = (given: AxisFacts): readonly string[] => layOut(given).pieces.map(({ kind }) => kind);
const total = (given: AxisFacts): number => layOut(given).pieces.reduce((sum, { length }) => sum + length, 0);

describe('the axis', () => {
  it('gives length to service time alone', () => {
    const { pieces, folds, due } = layOut(facts('09-23T11:00'));
    expect(pieces.map(({ kind, length }) => [kind, length * WHOLE])).toEqual([
      ['elapsed', 1], ['left', 1], ['left', 3.5], ['left', 3], ['left', 3.5],
    ]);
    expect(folds.map(({ kind, at: place }) => [kind, place * WHOLE])).toEqual([['break', 2], ['night', 5.5], ['break', 8.5]]);
    expect(due).toBe(1);
  });

  it('stands still at night and over midday', () => {
    const places = ['09-23T17:30', '09-23T23:00', '09-24T09:00'].map((now) => layOut(facts(now)).now * WHOLE);
    expect(places).toEqual([5.5, 5.5, 5.5]);
    expect(layOut(facts('09-24T13:00')).now * WHOLE).toBe(8.5);
  });

  it('begins where service begins, and folds nothing before it', () => {
    const spans = [off('09-23T08:00', '09-23T09:00'), span('09-23T09:00', '09-23T12:00', 'START_DAY', true)];
    expect(layOut(facts('09-23T08:30', { spans }))).toMatchObject({ folds: [], now: 0 });
  });

  it('folds days off into one mark that tells them from a night', () => {
    const spans = [
      span('09-24T14:00', '09-24T17:30', 'START_DAY', true),
      off('09-24T17:30', '09-25T00:00'),
      span('09-25T00:00', '09-28T00:00', 'DAY_OFF'),
      off('09-28T00:00', '09-28T09:00'),
      span('09-28T09:00', '09-28T12:00', 'WORKING_DAY', true),
    ];
    expect(layOut(facts('09-24T15:00', { spans })).folds).toEqual([
      { kind: 'days-off', at: 3.5 / 6.5, from: at('09-24T17:30'), to: at('09-28T09:00') },
    ]);
  });

  it('puts the points of warning where they are on the working clock', () => {
    const warnings = [{ percent: 50, at: at('09-24T09:30') }, { percent: 80, at: at('09-24T15:06') }, { percent: 100, at: at('09-24T17:30') }];
    const { ticks } = layOut(facts('09-23T11:00', { warnings }));
    expect(ticks.map(({ percent, at: place }) => [percent, Math.round(place * 1000) / 1000])).toEqual([[50, 0.5], [80, 0.8]]);
  });

  it('hatches an outage to scale and a wait for the applicant as a block of its own', () => {
    const spans = [
      span('09-23T10:00', '09-23T11:00', 'START_DAY', true),
      span('09-23T11:00', '09-23T12:00', 'OUTAGE'),
      span('09-23T12:00', '09-25T10:00', 'AWAITING_CORRECTION'),
      span('09-25T10:00', '09-25T12:00', 'START_DAY', true),
    ];
    const { pieces } = layOut(facts('09-25T11:00', { spans, dueAt: at('09-25T12:00') }));
    expect(pieces.map(({ kind }) => kind)).toEqual(['elapsed', 'outage', 'waiting', 'elapsed', 'left']);
    expect(pieces[1]?.length).toBeCloseTo(1 / 4.32, 10);
    expect(pieces[2]?.length).toBeCloseTo(0.32 / 4.32, 10);
  });

  it('has no post while there is no due instant', () => {
    const spans = [span('09-23T10:00', '09-23T12:00', 'START_DAY', true), span('09-23T12:00', '09-23T15:00', 'AWAITING_CORRECTION')];
    expect(layOut(facts('09-23T15:00', { spans, dueAt: null }))).toMatchObject({ due: undefined, isOver: false });
  });

  it('shows what ran over behind the post, to scale and no longer than a quarter', () => {
    const two = layOut(facts('09-25T11:00', { elapsed: 14 * 3_600_000 }));
    expect(two).toMatchObject({ isOver: true, now: 1 });
    expect(two.due).toBeCloseTo(12 / 14, 10);
    const long = layOut(facts('12-01T11:00', { elapsed: 400 * 3_600_000 }));
    expect(long.pieces.at(-1)).toMatchObject({ kind: 'over', length: 0.2 });
  });

  it.each(['09-23T10:00', '09-23T13:00', '09-24T11:59', '09-24T17:30', '09-26T12:00'])('is full at %s, nothing beside it', (now) => {
    const given = facts(now, { elapsed: 13 * 3_600_000 });
    expect(total(given)).toBeCloseTo(1, 10);
    for (const { at: from, length } of layOut(given).pieces) expect([from >= 0, length > 0, from + length <= 1 + 1e-9]).toEqual([true, true, true]);
  });

  it('divides itself by stages', () => {
    const stages = [
      { name: 'COLLECTION', from: at('09-23T10:00'), to: at('09-23T15:00') },
      { name: 'RECOMMENDATION', from: at('09-23T15:00'), to: at('09-24T17:30') },
    ];
    expect(layOut(facts('09-24T10:00', { stages })).stages.map(({ at: place, length }) => [place * WHOLE, Math.round(length * WHOLE)])).toEqual([[0, 3], [3, 9]]);
  });
});

describe('an axis without days', () => {
  it('is made of what is used and what is left', () => {
    const row = facts('09-23T13:00', { spans: [], elapsed: 3_600_000, remaining: 3 * 3_600_000, warnings: [{ percent: 50, at: 0 }] });
    expect(layOut(row)).toMatchObject({ now: 0.25, due: 1, ticks: [{ percent: 50, at: 0.5 }] });
    expect(kinds(row)).toEqual(['elapsed', 'left']);
  });

  it('is one wait where there is no due instant', () => {
    const row = facts('09-24T18:00', { spans: [], elapsed: 0, remaining: 0, dueAt: null });
    expect([kinds(row), layOut(row)]).toEqual([['waiting'], expect.objectContaining({ now: 0, due: undefined, ticks: [] })]);
  });

  it('is over when the due instant has passed', () => {
    const row = facts('09-24T18:00', { spans: [], elapsed: 3_600_000, remaining: 0 });
    expect([kinds(row), layOut(row).isOver]).toEqual([['over'], true]);
  });
});
