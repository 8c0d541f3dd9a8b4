import { describe, expect, it } from '@jest/globals';
import type { Scale } from '../../axis/scale.js';
import type { BoardCase } from './board-groups.js';
import { rowLine } from './row-line.js';

/** A scale of ten hours from 08:00, all of it service. */
const FROM = Date.parse('2026-11-23T08:00:00+08:00');
const scale: Scale = { place: (at) => Math.min(1, Math.max(0, (at - FROM) / 36_000_000)), folds: [], days: [], from: FROM, to: FROM + 36_000_000 };
const at = (time: string): string => `2026-11-23T${time}:00.000+08:00`;
const NOW = Date.parse(at('13:00'));

const plain = { deemedReceivedAt: at('09:00'), dueAt: at('17:00'), stateSince: at('12:00'), clockState: 'running', nextPoint: null, forecast: null } as BoardCase;
const drawn = (more: Partial<BoardCase>) => rowLine({ ...plain, ...more }, scale, NOW);
const told = (more: Partial<BoardCase>) => drawn(more).parts.map(({ kind, at: place, length }) => `${kind} ${place.toFixed(2)}+${length.toFixed(2)}`);

describe('a case on the common axis', () => {
  it.each<readonly [Partial<BoardCase>, readonly string[]]>([
    [{}, ['elapsed 0.10+0.40', 'left 0.50+0.40']],
    [{ dueAt: at('11:00') }, ['elapsed 0.10+0.20', 'over 0.30+0.20']],
    [{ deemedReceivedAt: at('14:00') }, ['left 0.60+0.30']],
    [{ deemedReceivedAt: at('07:00') }, ['elapsed 0.00+0.50', 'left 0.50+0.40']],
    [{ dueAt: null, clockState: 'awaiting-correction' }, ['waiting 0.40+0.10']],
  ])('%j: %j', (more, parts) => {
    expect(told(more)).toEqual(parts);
  });

  it('shows what comes next, and where it is expected to end only if that is too late', () => {
    const forecast = (late: boolean): BoardCase['forecast'] => ({ leftSeconds: 0, ahead: [], at: at('17:30'), late });
    expect(drawn({ nextPoint: { percent: 80, at: at('15:00'), stage: null }, forecast: forecast(false) })).toMatchObject({ next: 0.7, forecast: undefined, due: 0.9, isCut: false, isLate: false });
    expect(drawn({ nextPoint: { percent: 100, at: at('17:00'), stage: null }, forecast: forecast(true) })).toMatchObject({ next: undefined, forecast: 0.95 });
    expect(drawn({ dueAt: at('13:00') })).toMatchObject({ isLate: true, due: 0.5 });
    expect(drawn({ deemedReceivedAt: at('07:00') }).isCut).toBe(true);
  });
});
