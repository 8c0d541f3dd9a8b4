import { describe, expect, it } from '@jest/globals';
import { day } from '../time/day.js';
import { instant } from '../time/instant.js';
import { readNotices } from './notices.js';

const HEADER = 'notice_year,notice,date,kind,holiday,notice_url';
const ADDRESS = 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm';
const loading = { loadedAt: instant('2025-12-01T09:00+08:00'), loadedBy: 'admin' };
const read = (...rows: string[]) => readNotices([HEADER, ...rows].join('\n'), loading);

describe('reading notices', () => {
  it('gathers the rows of each notice', () => {
    const { notices, faults } = read(`2023,2023-1,2022-12-31,off,元旦,${ADDRESS}`, `2023,2023-1,2023-01-28,work,春节,${ADDRESS}`, `2020,2020-2,2020-01-31,off,春节,${ADDRESS}`);
    expect(faults).toEqual([]);
    expect(notices.map(({ id, year, title }) => [id, year, title])).toEqual([
      ['2023-1', 2023, '国务院办公厅关于2023年部分节假日安排的通知'],
      ['2020-2', 2020, '国务院办公厅关于延长2020年春节假期的通知'],
    ]);
    expect(notices[0]).toMatchObject({
      address: ADDRESS,
      ...loading,
      days: [
        { day: day('2022-12-31'), kind: 'off', holiday: '元旦' },
        { day: day('2023-01-28'), kind: 'work', holiday: '春节' },
      ],
    });
  });

  it('takes the official title that is given', () => {
    const text = `${HEADER}\n2028,2028-2,2028-01-03,off,元旦,${ADDRESS}`;
    expect(readNotices(text, { ...loading, titles: { '2028-2': '甲' } }).notices[0]?.title).toBe('甲');
    expect(readNotices(text, loading).notices[0]?.title).toContain('2028-2');
  });

  it.each([
    ['2026,2026-1,2026-02-31,off,春节', 'date'],
    ['2026,2026-1,2025-11-30,off,春节', 'date'],
    ['2026,2026-1,2027-01-01,off,元旦', 'date'],
    ['2026,2026-1,2026-02-17,rest,春节', 'kind'],
    ['2026,2025-1,2026-02-17,off,春节', 'notice'],
    ['2026,2026,2026-02-17,off,春节', 'notice'],
    ['1900,1900-1,1900-02-17,off,春节', 'notice_year'],
    ['2026,2026-1,2026-02-17,off, ', 'holiday'],
  ])('refuses %s for its %s', (row, field) => {
    const { notices, faults } = read(`2026,2026-1,2026-01-01,off,元旦,${ADDRESS}`, `${row},${ADDRESS}`);
    expect(notices).toEqual([]);
    expect(faults).toContainEqual({ line: 3, field, code: 'value-refused' });
  });

  it('refuses an address that is none, two addresses of one notice, and a day named twice', () => {
    expect(read('2026,2026-1,2026-01-01,off,元旦,javascript:1').faults).toEqual([{ line: 2, field: 'notice_url', code: 'value-refused' }]);
    expect(read(`2026,2026-1,2026-01-01,off,元旦,${ADDRESS}`, `2026,2026-1,2026-01-01,work,元旦,${ADDRESS}x`).faults).toEqual([
      { line: 3, field: 'date', code: 'day-repeated' },
      { line: 3, field: 'notice_url', code: 'address-differs' },
    ]);
  });

  it('refuses a file that is not of this form', () => {
    expect(readNotices('', loading).faults).toHaveLength(1);
    expect(readNotices('a,b\n1,2', loading).faults.map(({ code }) => code)).toContain('column-missing');
    expect(read().faults).toEqual([{ line: 1, field: 'date', code: 'no-rows' }]);
    expect(read('2026,"2026-1').faults[0]?.line).toBe(2);
  });
});
