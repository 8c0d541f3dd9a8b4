import { describe, expect, it } from '@jest/globals';
import { day } from '#libs/domain/time/day.js';
import { askedIn, daysQuery, weeksQuery } from './period.js';

const TODAY = day('2026-11-23');

describe('the period in the address', () => {
  it('is thirteen weeks up to today where nothing is said, both days counted', () => {
    expect(askedIn({}, TODAY)).toEqual({ weeks: 13, from: day('2026-08-25'), until: TODAY });
  });

  it('moves with the day, or stays at days of its own', () => {
    expect(askedIn(weeksQuery(4, 'SHENZHEN'), TODAY)).toEqual({ weeks: 4, from: day('2026-10-27'), until: TODAY, office: 'SHENZHEN' });
    const august = { from: day('2026-08-01'), until: day('2026-08-31') };
    expect(askedIn(daysQuery(august.from, august.until), TODAY)).toEqual(august);
  });

  it.each([{ weeks: '5' }, { from: '2026-08-01' }, { from: '2026-08-31', until: '2026-08-01' }, { from: '2026-02-30', until: '2026-03-01' }, { office: 'BEIJING' }])('passes over %j', (query) => {
    expect(askedIn(query, TODAY)).toEqual({ weeks: 13, from: day('2026-08-25'), until: TODAY });
  });
});
