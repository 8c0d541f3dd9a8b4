import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors.js';
import { checkFacts } from './check-facts.js';
import { at, facts, POLICY, span } from './clock.fixture.js';
import { readClock } from './read-clock.js';
import type { ClockFacts } from './types.js';

const good = facts('2026-09-23 10:00', { outages: ['2026-09-24 10:00/2026-09-24 11:00'], corrections: ['2026-09-24 10:00/'] });
const codes = (changed: Partial<ClockFacts>, asOf?: number) => checkFacts({ ...good, ...changed }, asOf as never).map(({ field, code }) => [field, code]);

describe('impossible facts', () => {
  it('are not found in good ones, nor in an empty interval', () => {
    expect(codes({}, at('2026-09-24 10:00'))).toEqual([]);
    expect(codes({ outages: [span('2026-09-24 10:00/2026-09-24 10:00')] })).toEqual([]);
  });

  it.each([
    [{ outages: [span('2026-09-24 10:00/2026-09-24 09:59:59.999')] }, [['outages[0].until', 'ENDS_BEFORE_IT_BEGINS']]],
    [{ corrections: [span('2026-09-23 11:00/2026-09-23 12:00'), span('2026-09-24 11:00/2026-09-23 12:00')] }, [['corrections[1].until', 'ENDS_BEFORE_IT_BEGINS']]],
    [{ receivedAt: Date.UTC(1900, 0, 1) as never }, [['receivedAt', 'OUT_OF_RANGE']]],
    [{ receivedAt: NaN as never }, [['receivedAt', 'OUT_OF_RANGE']]],
    [{ receivedAt: -0 as never }, [['receivedAt', 'OUT_OF_RANGE']]],
    [{ outages: [{ from: 0.5 as never }] }, [['outages[0].from', 'OUT_OF_RANGE']]],
    [{ outages: [{ from: Infinity as never }] }, [['outages[0].from', 'OUT_OF_RANGE']]],
    [{ outages: [{ from: at('2026-09-24 10:00'), until: 9e15 as never }] }, [['outages[0].until', 'OUT_OF_RANGE']]],
    [{ stoppedAt: at('2026-09-23 09:59') }, [['stoppedAt', 'BEFORE_RECEIPT']]],
    [{ corrections: [span('2026-09-23 09:59/')] }, [['corrections[0].from', 'BEFORE_RECEIPT']]],
  ])('%j name the field', (changed, faults) => {
    expect(codes(changed as never)).toEqual(faults);
  });

  it('take the ends of the range by Shanghai days', () => {
    expect(codes({ outages: [span('1993-01-01 00:00/2199-12-31 23:59:59.999')] })).toEqual([]);
    expect(codes({ outages: [{ from: (at('1993-01-01 00:00') - 1) as never }] })).toEqual([['outages[0].from', 'OUT_OF_RANGE']]);
    expect(codes({}, at('2199-12-31 23:59:59.999') + 1)).toEqual([['asOf', 'OUT_OF_RANGE']]);
  });

  it('are refused in bounded time, with bounded words', () => {
    const outages = Array.from({ length: 100_000 }, () => span('2026-09-24 10:00/2026-09-23 10:00'));
    expect(codes({ outages })).toEqual([['outages', 'TOO_MANY']]);
    expect(codes({ corrections: outages })).toEqual([['corrections', 'TOO_MANY']]);
    expect(codes({ outages: outages.slice(0, 1000) })).toHaveLength(20);
  });

  it('are thrown by the reading as a refusal of the domain', () => {
    const refusal = (changed: Partial<ClockFacts>): unknown => {
      try {
        return readClock({ ...good, ...changed }, POLICY, at('2026-09-25 10:00'));
      } catch (error) {
        return error;
      }
    };
    expect(refusal({ outages: [span('2026-09-24 10:00/2026-09-23 10:00')] })).toBeInstanceOf(DomainError);
    expect(refusal({ outages: [span('2026-09-24 10:00/2026-09-23 10:00')] })).toMatchObject({ code: 'INTERVAL_INVALID', parameters: { field: 'outages[0].until' } });
    expect(refusal({ receivedAt: 0 as never })).toMatchObject({ code: 'INVALID_INPUT', faults: [{ field: 'receivedAt', code: 'OUT_OF_RANGE' }] });
    expect(refusal({ receivedAt: at('2199-12-31 10:00'), corrections: [], outages: [] })).toMatchObject({ code: 'INVALID_INPUT', faults: [{ field: 'receivedAt' }] });
  });
});
