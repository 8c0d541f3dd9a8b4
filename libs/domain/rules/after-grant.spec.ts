import { describe, expect, it } from '@jest/globals';
import { buildCalendar } from '../calendar/calendar.js';
import { NOTICES } from '../calendar/calendar.fixture.js';
import { day, formatDay } from '../time/day.js';
import { datesAfterGrant } from './after-grant.js';

const calendar = buildCalendar(NOTICES);

const after = (issuedOn: string, receivedOn = '2026-09-23') => {
  const { firstNoticeBy, concludedBy, ...rest } = datesAfterGrant(day(issuedOn), day(receivedOn), calendar);
  return { firstNoticeBy: formatDay(firstNoticeBy), concludedBy: formatDay(concludedBy), ...rest };
};

describe('datesAfterGrant', () => {
  it('leaves out the day of issue', () => {
    expect(after('2024-09-02', '2024-08-30')).toEqual({ firstNoticeBy: '2024-10-17', concludedBy: '2025-09-02', replyMonths: 2, provisional: false });
  });

  it('moves an end on a rest day to the next working day', () => {
    // The 45th day is Thursday 1 October 2026, and service resumes on Thursday 8 October; a year on is a Monday.
    expect(after('2026-08-17', '2026-08-10')).toMatchObject({ firstNoticeBy: '2026-10-08', concludedBy: '2027-08-17', replyMonths: 2 });
    expect(after('2024-11-16', '2024-11-01')).toMatchObject({ firstNoticeBy: '2024-12-31', concludedBy: '2025-11-17' });
  });

  it('ends a year on the month’s last day where the day is missing', () => {
    expect(after('2024-02-29', '2024-02-01')).toMatchObject({ concludedBy: '2025-02-28' });
  });

  it('gives one month to answer under Order 85, by the day of receipt', () => {
    expect([after('2026-09-30', '2026-08-31').replyMonths, after('2026-09-30', '2026-09-01').replyMonths]).toEqual([2, 1]);
  });

  it('says so where a holiday notice is not known yet', () => {
    expect(after('2026-09-24').provisional).toBe(true);
  });
});
