import { describe, expect, it } from '@jest/globals';
import { at } from './clock.fixture.js';
import { outagesKnown, outagesOf, type RecordedOutage } from './recorded-outages.js';

const OPEN: RecordedOutage = { from: at('2026-09-24 10:00'), recordedAt: at('2026-09-24 10:10'), replacedAt: at('2026-09-24 11:10') };
const ENDED: RecordedOutage = { from: at('2026-09-24 10:00'), until: at('2026-09-24 11:00'), recordedAt: at('2026-09-24 11:10') };
const OLD: RecordedOutage = { from: at('2026-09-01 10:00'), until: at('2026-09-01 11:00'), recordedAt: at('2026-09-01 11:00') };
const ALWAYS: RecordedOutage = { from: at('2026-09-02 10:00'), until: at('2026-09-02 11:00') };
const ALL = [OLD, ALWAYS, OPEN, ENDED];

describe('outages on record', () => {
  it('are known from their record to the one that takes its place', () => {
    expect(outagesKnown(ALL)).toEqual([OLD, ALWAYS, ENDED]);
    expect(outagesKnown(ALL, at('2026-09-24 10:09'))).toEqual([OLD, ALWAYS]);
    expect(outagesKnown(ALL, at('2026-09-24 10:10'))).toEqual([OLD, ALWAYS, OPEN]);
    expect(outagesKnown(ALL, at('2026-09-24 11:10'))).toEqual([OLD, ALWAYS, ENDED]);
  });

  it('touch no promise that begins after them', () => {
    expect(outagesOf(ALL, at('2026-09-02 10:30'))).toEqual([ALWAYS, { from: ENDED.from, until: ENDED.until }]);
    expect(outagesOf(ALL, at('2026-09-24 11:00'))).toEqual([]);
  });

  it('stay as they were for a promise that has stopped', () => {
    const receivedAt = at('2026-09-23 10:00');
    expect(outagesOf(ALL, receivedAt, at('2026-09-24 10:05'))).toEqual([]);
    expect(outagesOf(ALL, receivedAt, at('2026-09-24 10:30'))).toEqual([{ from: OPEN.from }]);
    expect(outagesOf(ALL, receivedAt, at('2026-09-24 12:00'))).toEqual([{ from: ENDED.from, until: ENDED.until }]);
  });
});
