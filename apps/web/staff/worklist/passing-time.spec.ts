import { describe, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant.js';
import { clockNow, nextTurn } from './passing-time.js';
import type { Row, Service } from './worklist-client.js';

const at = (time: string): string => `2026-09-23T${time}:00.000+08:00`;
const HOUR = 3_600_000;
const row = (state: string, asOf = '11:00'): Row => {
  const given = { office: 'GUANGZHOU', asOf: at(asOf), dueAt: at('17:30'), clock: { state, elapsedSeconds: 3600, remainingSeconds: 4.5 * 3600 } };
  return given as unknown as Row;
};
const service: Service = [{ office: 'GUANGZHOU', open: true, until: at('12:00') }];
const times = (state: string, now: string, given: Service = service): readonly number[] => {
  const { elapsed, remaining } = clockNow(row(state), given, instant(at(now)));
  return [elapsed / HOUR, remaining / HOUR];
};

describe('the time of a row between two answers', () => {
  it('passes while the office is open, and stands still when it closes', () => {
    expect([times('running', '11:30'), times('running', '13:00')]).toEqual([[1.5, 4], [2, 3.5]]);
  });

  it('stands still where the clock does, or the office is closed', () => {
    expect([times('outage', '11:30'), times('running', '11:30', [{ ...service[0]!, open: false }])]).toEqual([[1, 4.5], [1, 4.5]]);
  });

  it('never runs backwards', () => {
    expect(times('running', '10:59')).toEqual([1, 4.5]);
  });

  it('leaves a promise that was kept in time, however long ago', () => {
    const kept = { ...row('stopped'), breachedAt: null };
    expect(clockNow(kept, service, instant('2026-12-01T10:00:00+08:00')).now).toBe(instant(at('17:30')));
    expect(clockNow({ ...kept, breachedAt: at('17:30') }, service, instant('2026-12-01T10:00:00+08:00')).now).toBeGreaterThan(instant(at('17:30')));
  });

  it('has to be asked for anew when an office opens or closes', () => {
    expect(nextTurn([...service, { office: 'SHENZHEN', open: true, until: at('11:45') }])).toBe(instant(at('11:45')));
    expect(nextTurn([])).toBeUndefined();
  });
});
