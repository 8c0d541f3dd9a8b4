import { describe, expect, it } from '@jest/globals';
import { NOTICES, noticesOf } from '#libs/domain/calendar/calendar.fixture.js';
import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import { formatDay } from '#libs/domain/time/day.js';
import { instant } from '#libs/domain/time/instant.js';
import { readNoticeFile } from './notice-file.js';

const LOADING = { at: instant('2026-11-23T10:00+08:00'), by: 'sample officer' };
const csvOf = (...notices: readonly HolidayNotice[]): string =>
  [
    'notice_year,notice,date,kind,holiday,notice_url',
    ...notices.flatMap(({ id, year, address, days }) => days.map(({ day, kind, holiday }) => `${year},${id},${formatDay(day)},${kind},${holiday},${address}`)),
  ].join('\n');

describe('a file of notices', () => {
  it('brings what is new, and passes by what is loaded just so, whatever the order of its days', () => {
    const [loaded] = noticesOf('2020-1');
    const shuffled = { ...loaded!, days: loaded!.days.toReversed() };
    const brought = readNoticeFile({ csv: csvOf(shuffled, ...noticesOf('2020-2')) }, [loaded!], LOADING);
    expect(brought).toMatchObject({ faults: [], corrected: [], known: ['2020-1'] });
    expect(brought.added.map(({ id, loadedAt, loadedBy }) => [id, loadedAt, loadedBy])).toEqual([['2020-2', LOADING.at, LOADING.by]]);
  });

  it('corrects a notice that is loaded otherwise, against the newest record of it', () => {
    const [first] = noticesOf('2020-2');
    const second = { ...first!, days: first!.days.slice(1), loadedAt: instant('2026-01-01T10:00+08:00') };
    expect(readNoticeFile({ csv: csvOf(first!) }, [first!, second], LOADING).corrected.map(({ id }) => id)).toEqual(['2020-2']);
    expect(readNoticeFile({ csv: csvOf(second) }, [first!, second], LOADING).known).toEqual(['2020-2']);
  });

  it('takes the official title it is given, and refuses one for a notice it does not hold', () => {
    const file = { csv: csvOf(...noticesOf('2026-1')), titles: { '2026-1': '样本通知' } };
    expect(readNoticeFile(file, [], LOADING).added.map(({ title }) => title)).toEqual(['样本通知']);
    expect(readNoticeFile({ ...file, titles: { '2027-1': '样本通知' } }, [], LOADING).faults).toEqual([
      { file: 'titles', line: 1, column: '2027-1', code: 'notice-unknown' },
    ]);
  });

  it('names line and column of each fault and brings nothing', () => {
    const csv = csvOf(...NOTICES).replace('2022-01-01,off', '2022-02-31,off');
    expect(readNoticeFile({ csv }, [], LOADING)).toMatchObject({ faults: [{ file: 'csv', column: 'date', code: 'value-refused' }], added: [], known: [] });
  });
});
