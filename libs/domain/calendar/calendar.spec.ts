import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors.js';
import { addDays, day } from '../time/day.js';
import { instant } from '../time/instant.js';
import { NOTICES, noticesOf } from './calendar.fixture.js';
import { buildCalendar } from './calendar.js';
import { FIRST_DAY, LAST_DAY } from './range.js';
import { compareCalendars, yearView } from './year-view.js';

const all = buildCalendar(NOTICES);

describe('the working calendar', () => {
  it.each([
    ['2026-09-20', true, 'notice-work'],
    ['2026-09-25', false, 'notice-off'],
    ['2026-09-24', true, 'weekday'],
    ['2026-09-19', false, 'weekend'],
    ['2026-10-10', true, 'notice-work'],
    ['2020-01-31', false, 'notice-off'],
    ['2020-02-03', true, 'notice-work'],
    ['2022-12-31', false, 'notice-off'],
  ])('follows the notices on %s', (text, working, reason) => {
    expect(all.statusOf(day(text))).toMatchObject({ working, reason, provisional: false });
    expect(all.isWorking(day(text))).toBe(working);
  });

  it('cites the notice that names the day, or that covers its year', () => {
    expect(all.statusOf(day('2022-12-31')).notice?.id).toBe('2023-1');
    expect(all.statusOf(day('2026-09-24')).notice?.id).toBe('2026-1');
    expect(all.statusOf(day('2026-09-25')).notice?.address).toContain('content_7047091');
    expect(all.statusOf(day('2028-09-27')).notice).toBeUndefined();
  });

  it('lets the later of two notices of a year hold, whatever the order of loading', () => {
    const both = noticesOf('2020-1', '2020-2');
    for (const notices of [both, both.toReversed()]) {
      const calendar = buildCalendar(notices);
      expect(calendar.version).toBe('2020-1+2020-2');
      expect(calendar.isWorking(day('2020-01-31'))).toBe(false);
      expect(calendar.isWorking(day('2020-02-01'))).toBe(false);
    }
    const first = buildCalendar(noticesOf('2020-1'));
    expect([first.isWorking(day('2020-01-31')), first.isWorking(day('2020-02-01'))]).toEqual([true, true]);
  });

  it('orders notices by number, not by text', () => {
    const [first] = noticesOf('2026-1');
    const named = (id: string, kind: 'off' | 'work') => ({ ...first!, id, days: [{ day: day('2026-11-23'), kind, holiday: '调整' }] });
    expect(buildCalendar([named('2026-10', 'work'), named('2026-2', 'off')]).isWorking(day('2026-11-23'))).toBe(true);
  });

  it('takes the record of a notice loaded later for its correction, and says so in the version', () => {
    const [first] = noticesOf('2026-1');
    const corrected = { ...first!, days: [], loadedAt: instant('2026-06-01T09:00+08:00') };
    const calendar = buildCalendar([corrected, first!]);
    expect(calendar.version).toBe('2026-1#2');
    expect(calendar.isWorking(day('2026-10-01'))).toBe(true);
  });
});

describe('coverage', () => {
  it('has a year without a notice rest on weekends and the law, provisionally', () => {
    const off = yearView(all, 2027).filter((each) => each.reason === 'statutory');
    expect(off.map((each) => [each.day, each.holiday])).toEqual(
      [
        ['2027-01-01', '元旦'],
        ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'].map((text) => [text, '春节']),
        ['2027-04-05', '清明节'],
        ['2027-05-01', '劳动节'],
        ['2027-05-02', '劳动节'],
        ['2027-06-09', '端午节'],
        ['2027-09-15', '中秋节'],
        ['2027-10-01', '国庆节'],
        ['2027-10-02', '国庆节'],
        ['2027-10-03', '国庆节'],
      ].map(([text, holiday]) => [day(text!), holiday]),
    );
    expect(yearView(all, 2027).every((each) => each.provisional && each.reason !== 'notice-work')).toBe(true);
  });

  it('does not let the law speak where a notice does', () => {
    expect(yearView(all, 2026).some((each) => each.reason === 'statutory')).toBe(false);
  });

  it('keeps 29–31 December provisional until the next notice is loaded', () => {
    const provisional = yearView(all, 2026).filter((each) => each.provisional);
    expect(provisional.map((each) => each.day)).toEqual([day('2026-12-29'), day('2026-12-30'), day('2026-12-31')]);
    expect(yearView(all, 2025).some((each) => each.provisional)).toBe(false);
    expect(yearView(all, 2020).filter((each) => each.provisional)).toHaveLength(3);
    expect(all.statusOf(day('2026-12-31')).why.en).toContain('provisional until the notice for 2027 is loaded');
    expect(all.statusOf(day('2027-03-01')).why.en).toContain('provisional until the notice for 2027 is loaded');
  });

  it('never answers by weekday alone: with no notice at all everything is provisional', () => {
    const none = buildCalendar([]);
    expect(none.version).toBe('none');
    expect(none.statusOf(day('2026-09-24'))).toMatchObject({ working: true, provisional: true });
  });

  it('refuses days outside the reckoned range', () => {
    for (const outside of [addDays(FIRST_DAY, -1), addDays(LAST_DAY, 1), NaN as never]) {
      expect(() => all.statusOf(outside)).toThrow(DomainError);
      expect(() => all.isWorking(outside)).toThrow(DomainError);
    }
    expect(all.statusOf(LAST_DAY).provisional && all.statusOf(FIRST_DAY).provisional).toBe(true);
    expect(() => yearView(all, 1992)).toThrow(DomainError);
    expect(() => yearView(all, 2200)).toThrow(DomainError);
    expect(() => yearView(all, 2026.5)).toThrow(DomainError);
  });

  it('gives the reason of every day in four languages', () => {
    for (const year of [2026, 2027]) {
      for (const { why } of yearView(all, year)) expect(Object.values(why).every((text) => text.length > 4)).toBe(true);
    }
    expect(all.statusOf(day('2026-10-10')).why).toEqual({
      'zh-Hans': '国庆节安排上班，工作日（《国务院办公厅关于2026年部分节假日安排的通知》）',
      'zh-Hant': '國慶節安排上班，工作日（《国务院办公厅关于2026年部分节假日安排的通知》）',
      en: "a working day (National Day) by the State Council's holiday notice 2026-1 (《国务院办公厅关于2026年部分节假日安排的通知》)",
      pt: 'dia útil (Dia Nacional) segundo o aviso de feriados n.º 2026-1 do Conselho de Estado (《国务院办公厅关于2026年部分节假日安排的通知》)',
    });
  });
});

describe('comparing calendars', () => {
  it('lists the days that a second notice changes', () => {
    const changed = compareCalendars(buildCalendar(noticesOf('2020-1')), buildCalendar(noticesOf('2020-1', '2020-2')), { from: 2020, to: 2020 });
    expect(changed.map((each) => each.day)).toEqual(['2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'].map(day));
    expect(changed.map((each) => [each.before.working, each.after.working])).toEqual([
      [true, false],
      [true, false],
      [false, false],
      [true, true],
    ]);
  });

  it('finds nothing between a calendar and itself', () => {
    expect(compareCalendars(all, buildCalendar(NOTICES.toReversed()), { from: 2019, to: 2028 })).toEqual([]);
  });
});
