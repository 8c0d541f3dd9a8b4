import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { addDays, type Day, day, formatDay, MILLISECONDS_PER_DAY } from '../time/day.js';
import { NOTICES } from './calendar.fixture.js';
import { buildCalendar } from './calendar.js';
import { lunarFestivals } from './lunar-festivals.js';
import { statutoryDays } from './statutory.js';

const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const monthAndDay = (value: Day): string => chinese.format(new Date(value * MILLISECONDS_PER_DAY));

describe('lunar festivals', () => {
  it.each([
    ['2020', '2020-01-25', '2020-04-04', '2020-06-25', '2020-10-01'],
    ['2023', '2023-01-22', '2023-04-05', '2023-06-22', '2023-09-29'],
    ['2026', '2026-02-17', '2026-04-05', '2026-06-19', '2026-09-25'],
    ['2027', '2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15'],
    ['2033', '2033-01-31', '2033-04-04', '2033-06-01', '2033-09-08'],
  ])('are those of the published almanac in %s', (year, springFestival, qingming, dragonBoat, midAutumn) => {
    const found = Object.entries(lunarFestivals(Number(year))).map(([name, value]) => [name, formatDay(value as Day)]);
    expect(Object.fromEntries(found)).toEqual({ springFestival, qingming, dragonBoat, midAutumn });
  });

  it('agree with an independent table up to 2100', () => {
    const solar = (lunar: string): string => chineseDays.getSolarDateFromLunar(lunar).date;
    // That table has 中秋 1996 on 26 September; the almanac, the platform and the moon have the 27th.
    const differing = years(1993, 2100).filter((year) => {
      const { springFestival, dragonBoat, midAutumn } = lunarFestivals(year);
      const ours = [springFestival, dragonBoat, midAutumn].map(formatDay);
      return ours.join() !== [solar(`${year}-01-01`), solar(`${year}-05-05`), solar(`${year}-08-15`)].join();
    });
    expect(differing).toEqual([1996]);
  });

  it('have 清明 where an independent table of solar terms has it, in the century that the table is made for', () => {
    const differing = years(1993, 2099).filter((year) => formatDay(lunarFestivals(year).qingming) !== chineseDays.getSolarTermDate(year, 4, 'pure_brightness'));
    expect(differing).toEqual([]);
  });

  it("agree with the platform's Chinese calendar, but for the new moons near midnight that it reckons less closely", () => {
    const differing = years(1993, 2199).flatMap((year) => {
      const { springFestival, dragonBoat, midAutumn } = lunarFestivals(year);
      const same = [monthAndDay(springFestival) === '1/1', monthAndDay(dragonBoat) === '5/5', monthAndDay(midAutumn) === '8/15'];
      return same.every(Boolean) ? [] : [year];
    });
    expect(differing.every((year) => [2027, 2030, 2057, 2089, 2097, 2148, 2164, 2172].includes(year))).toBe(true);
  });

  it('are named as days off by the notices', () => {
    const calendar = buildCalendar(NOTICES);
    for (const year of [2020, 2022, 2023, 2024, 2025, 2026]) {
      const { springFestival, qingming, dragonBoat, midAutumn } = lunarFestivals(year);
      for (const named of [springFestival, addDays(springFestival, 2), qingming, dragonBoat, midAutumn]) {
        expect([formatDay(named), calendar.statusOf(named).reason]).toEqual([formatDay(named), 'notice-off']);
      }
    }
  });

  it('refuse a year outside the table', () => {
    for (const year of [1992, 2200, 2026.5, NaN]) expect(() => lunarFestivals(year)).toThrow('INVALID_INPUT');
  });
});

describe('statutory days', () => {
  it('are the law of 2025: each of its days is off by the notices for 2025 and 2026', () => {
    const calendar = buildCalendar(NOTICES);
    for (const year of [2025, 2026]) {
      expect(statutoryDays(year)).toHaveLength(13);
      for (const { day } of statutoryDays(year)) expect(calendar.statusOf(day).reason).toBe('notice-off');
    }
  });

  it('begin the Spring Festival on its eve', () => {
    const spring = statutoryDays(2027).filter(({ holiday }) => holiday === '春节');
    expect(spring.map((each) => each.day)).toEqual(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'].map(day));
  });
});
