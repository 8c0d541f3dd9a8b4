import { describe, expect, it } from '@jest/globals';
import { buildCalendar } from '../calendar/calendar.js';
import { NOTICES, noticesOf } from '../calendar/calendar.fixture.js';
import { day } from '../time/day.js';
import { formatInstant } from '../time/instant.js';
import { at, facts, POLICY } from './clock.fixture.js';
import { explainClock } from './explanation.js';
import { describeSpan } from './explanation-sentences.js';
import { summarise } from './explanation-summary.js';
import { supersede } from './policy-history.js';

const explain = (received: string, ledger = {}, asOf = '2026-12-01 10:00') => explainClock(facts(received, ledger), POLICY, at(asOf));
const time = (value: number): string => formatInstant(value as never).slice(5, 16).replace('T', ' ');
const rows = (explanation: ReturnType<typeof explain>) => explanation.spans.map(({ from, until, reason, counted }) => [time(from), time(until), reason, counted]);

describe('the explanation as data', () => {
  it('goes day by day from the receipt to the due instant', () => {
    expect(rows(explain('2026-09-23 10:00'))).toEqual([
      ['09-23 10:00', '09-23 12:00', 'START_DAY', false],
      ['09-23 12:00', '09-23 14:00', 'OUTSIDE_SERVICE', false],
      ['09-23 14:00', '09-23 17:30', 'START_DAY', false],
      ['09-23 17:30', '09-24 00:00', 'OUTSIDE_SERVICE', false],
      ['09-24 00:00', '09-24 09:00', 'OUTSIDE_SERVICE', false],
      ['09-24 09:00', '09-24 12:00', 'WORKING_DAY', true],
      ['09-24 12:00', '09-24 14:00', 'OUTSIDE_SERVICE', false],
      ['09-24 14:00', '09-24 17:30', 'WORKING_DAY', true],
    ]);
  });

  it('says which notice makes a day what it is, with its address', () => {
    const { spans } = explain('2026-09-30 16:00');
    const off = spans.filter(({ reason }) => reason === 'DAY_OFF');
    expect(off.map((each) => each.day)).toEqual(Array.from({ length: 7 }, (_, n) => day(`2026-10-0${n + 1}`)));
    expect(off.every(({ status }) => status.notice?.id === '2026-1' && status.notice.address.startsWith('https://www.gov.cn/'))).toBe(true);
    expect(explain('2026-10-09 09:30').spans.at(-1)?.status).toMatchObject({ reason: 'notice-work', holiday: '国庆节' });
  });

  it('shows outages and what gives their time back', () => {
    const listed = rows(explain('2026-09-23 10:00', { outages: ['2026-09-24 16:30/2026-09-24 20:00', '2026-09-28 09:30/2026-09-28 10:00'] }));
    expect(listed.slice(-9)).toEqual([
      ['09-24 16:30', '09-24 17:30', 'OUTAGE', false],
      ['09-24 17:30', '09-25 00:00', 'OUTSIDE_SERVICE', false],
      ['09-25 00:00', '09-26 00:00', 'DAY_OFF', false],
      ['09-26 00:00', '09-27 00:00', 'DAY_OFF', false],
      ['09-27 00:00', '09-28 00:00', 'DAY_OFF', false],
      ['09-28 00:00', '09-28 09:00', 'OUTSIDE_SERVICE', false],
      ['09-28 09:00', '09-28 09:30', 'GIVEN_BACK', true],
      ['09-28 09:30', '09-28 10:00', 'OUTAGE', false],
      ['09-28 10:00', '09-28 10:30', 'GIVEN_BACK', true],
    ]);
  });

  it('shows breach, wait and the new period', () => {
    const explanation = explain('2026-09-21 10:00', { corrections: ['2026-09-23 10:00/2026-09-23 15:00'] }, '2026-09-23 16:00');
    const listed = explanation.spans.map(({ period, reason }) => `${period} ${reason}`);
    expect(listed).toContain('1 AFTER_DUE');
    expect(listed.indexOf('1 AWAITING_CORRECTION')).toBe(listed.indexOf('2 START_DAY') - 1);
    expect(explanation.spans.at(-1)?.until).toBe(at('2026-09-24 17:30'));
    const open = explain('2026-09-21 10:00', { corrections: ['2026-09-21 11:00/'] }, '2026-09-22 16:00').spans.at(-1);
    expect(open).toMatchObject({ reason: 'AWAITING_CORRECTION', from: at('2026-09-21 11:00'), until: at('2026-09-22 16:00') });
  });

  it('shows time kept by a revision', () => {
    const next = buildCalendar([...noticesOf('2026-1'), { ...NOTICES[0]!, id: '2027-1', year: 2027, days: [] }]);
    const policy = supersede({ ...POLICY, calendar: buildCalendar(noticesOf('2026-1')) }, { version: 'next', calendar: next, serviceHours: [] }, at('2027-01-01 10:00'));
    const explanation = explainClock(facts('2026-12-31 11:00'), policy, at('2027-01-01 11:00'));
    expect(explanation.spans.at(-1)).toMatchObject({ reason: 'KEPT_BY_REVISION', counted: true, until: at('2027-01-04 17:30') });
    expect(summarise(explanation).en).toContain('A new calendar or new hours would end the period sooner');
  });

  it('follows without gap, and its running time is the budget', () => {
    const { spans, reading, facts: shown } = explain('2026-09-19 11:00', { outages: ['2026-09-20 10:00/2026-09-21 10:00', '2026-09-21 15:00/2026-09-22 09:15'] });
    expect(spans[0]?.from).toBe(shown.receivedAt);
    expect(spans.at(-1)?.until).toBe(reading.dueAt);
    spans.slice(1).forEach((span, n) => { expect(span.from).toBe(spans[n]?.until); });
    expect(spans.filter(({ runs }) => runs).reduce((sum, { from, until }) => sum + until - from, 0)).toBe(reading.budget);
  });

  it('is bounded', () => {
    const { spans } = explain('2026-09-19 11:00', { outages: ['2026-09-20 10:00/2126-09-21 10:00'] });
    expect(spans.length).toBeLessThan(2500);
    expect(spans.at(-1)?.reason).toBe('NOT_LISTED');
  });
});

describe('the explanation in words', () => {
  it('says each span in four languages', () => {
    const [first] = explain('2026-09-24 10:00').spans;
    const holiday = explain('2026-09-24 10:00').spans.find(({ reason }) => reason === 'DAY_OFF');
    expect(describeSpan(holiday!)).toEqual({
      'zh-Hans': '2026年9月25日（周五）：不计入：中秋节放假（《国务院办公厅关于2026年部分节假日安排的通知》）。',
      'zh-Hant': '2026年9月25日（星期五）：不計入：中秋節放假（《国务院办公厅关于2026年部分节假日安排的通知》）。',
      en: "Fri 25 Sep 2026: not counted: off for Mid-Autumn Festival by the State Council's holiday notice 2026-1 (《国务院办公厅关于2026年部分节假日安排的通知》).",
      pt: 'sexta-feira, 25 de Setembro de 2026: não conta: dia de descanso, Chong Chao (Bolo Lunar), segundo o aviso de feriados n.º 2026-1 do Conselho de Estado (《国务院办公厅关于2026年部分节假日安排的通知》).',
    });
    expect(describeSpan(first!).en).toMatch(/^Thu 24 Sep 2026 10:00–12:00: the day of receipt is not counted/);
    const wait = explain('2026-09-21 10:00:05', { corrections: ['2026-09-21 11:00:00.007/'] }, '2026-09-22 16:00').spans;
    expect(describeSpan(wait.at(-1)!).en).toMatch(/^Mon 21 Sep 2026 11:00:00\.007 – Tue 22 Sep 2026 16:00: not counted: waiting/);
    expect(describeSpan(wait[0]!).en).toMatch(/^Mon 21 Sep 2026 10:00:05–11:00:00\.007: /);
    const night = explain('2026-09-23 10:00').spans[3];
    expect(describeSpan(night!).en).toMatch(/^Wed 23 Sep 2026 17:30–24:00: /);
  });

  it('sums up in one paragraph', () => {
    expect(summarise(explain('2026-09-19 11:00'))['zh-Hans']).toBe(
      '2026年9月19日（周六）11:00收件，当时不在服务时间内，视为2026年9月20日（周日）09:00收到。收件当日不计，时限为次一工作日服务结束，即2026年9月21日（周一）17:30。',
    );
    expect(summarise(explain('2026-12-31 11:00')).en).toBe(
      'Received Thu 31 Dec 2026 11:00. The day of receipt is not counted; the period ends at the close of service of the next working day: Mon 4 Jan 2027 17:30. This is provisional: the holiday notice for these days is not loaded yet, and the period is recomputed when it is.',
    );
    expect(summarise(explain('2026-09-23 10:00', { outages: ['2026-09-24 09:00/2026-09-24 10:00'] })).pt).toContain('reposto o tempo perdido com interrupções');
    expect(summarise(explain('2026-09-23 10:00', { outages: ['2026-09-24 09:00/'] }, '2026-09-24 10:00'))['zh-Hant']).toContain('不早於2026年9月28日（星期一）10:00');
    expect(summarise(explain('2026-09-23 10:00', { corrections: ['2026-09-23 11:00/'] })).en).toContain('clock stands still');
    expect(summarise(explain('2026-09-21 10:00', { corrections: ['2026-09-21 11:00/2026-09-22 18:00'] })).en).toContain('The correction was received Tue 22 Sep 2026 18:00, and the period started anew; that was outside service hours, so it counts as received Wed 23 Sep 2026 09:00.');
  });
});
