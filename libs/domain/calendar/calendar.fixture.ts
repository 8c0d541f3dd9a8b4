import { addDays, type Day, day } from '../time/day.js';
import { instant } from '../time/instant.js';
import { noticeTitle } from './notice-title.js';
import type { HolidayNotice, NoticeDay } from './types.js';

type Named = readonly [holiday: string, kind: NoticeDay['kind'], days: string];

/** The notices for 2020 and 2022–2026 for tests: first and last day of each run, as `2026-10-01/10-07`. */
export const NOTICES: readonly HolidayNotice[] = [
  notice('2020-1', 'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm', [
    ['元旦', 'off', '2020-01-01'],
    ['春节', 'work', '2020-01-19 2020-02-01'],
    ['春节', 'off', '2020-01-24/01-30'],
    ['清明节', 'off', '2020-04-04/04-06'],
    ['劳动节', 'work', '2020-04-26 2020-05-09'],
    ['劳动节', 'off', '2020-05-01/05-05'],
    ['端午节', 'off', '2020-06-25/06-27'],
    ['端午节', 'work', '2020-06-28'],
    ['国庆节、中秋节', 'work', '2020-09-27 2020-10-10'],
    ['国庆节、中秋节', 'off', '2020-10-01/10-08'],
  ]),
  notice('2020-2', 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm', [
    ['春节', 'off', '2020-01-31/02-02'],
    ['春节', 'work', '2020-02-03'],
  ]),
  notice('2022-1', 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm', [
    ['元旦', 'off', '2022-01-01/01-03'],
    ['春节', 'work', '2022-01-29/01-30'],
    ['春节', 'off', '2022-01-31/02-06'],
    ['清明节', 'work', '2022-04-02'],
    ['清明节', 'off', '2022-04-03/04-05'],
    ['劳动节', 'work', '2022-04-24 2022-05-07'],
    ['劳动节', 'off', '2022-04-30/05-04'],
    ['端午节', 'off', '2022-06-03/06-05'],
    ['中秋节', 'off', '2022-09-10/09-12'],
    ['国庆节', 'off', '2022-10-01/10-07'],
    ['国庆节', 'work', '2022-10-08/10-09'],
  ]),
  notice('2023-1', 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm', [
    ['元旦', 'off', '2022-12-31 2023-01-01/01-02'],
    ['春节', 'off', '2023-01-21/01-27'],
    ['春节', 'work', '2023-01-28/01-29'],
    ['清明节', 'off', '2023-04-05'],
    ['劳动节', 'work', '2023-04-23 2023-05-06'],
    ['劳动节', 'off', '2023-04-29/05-03'],
    ['端午节', 'off', '2023-06-22/06-24'],
    ['端午节', 'work', '2023-06-25'],
    ['中秋节、国庆节', 'off', '2023-09-29/10-06'],
    ['中秋节、国庆节', 'work', '2023-10-07/10-08'],
  ]),
  notice('2024-1', 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm', [
    ['元旦', 'off', '2024-01-01'],
    ['春节', 'work', '2024-02-04 2024-02-18'],
    ['春节', 'off', '2024-02-10/02-17'],
    ['清明节', 'off', '2024-04-04/04-06'],
    ['清明节', 'work', '2024-04-07'],
    ['劳动节', 'work', '2024-04-28 2024-05-11'],
    ['劳动节', 'off', '2024-05-01/05-05'],
    ['端午节', 'off', '2024-06-10'],
    ['中秋节', 'work', '2024-09-14'],
    ['中秋节', 'off', '2024-09-15/09-17'],
    ['国庆节', 'work', '2024-09-29 2024-10-12'],
    ['国庆节', 'off', '2024-10-01/10-07'],
  ]),
  notice('2025-1', 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm', [
    ['元旦', 'off', '2025-01-01'],
    ['春节', 'work', '2025-01-26 2025-02-08'],
    ['春节', 'off', '2025-01-28/02-04'],
    ['清明节', 'off', '2025-04-04/04-06'],
    ['劳动节', 'work', '2025-04-27'],
    ['劳动节', 'off', '2025-05-01/05-05'],
    ['端午节', 'off', '2025-05-31/06-02'],
    ['国庆节、中秋节', 'work', '2025-09-28 2025-10-11'],
    ['国庆节、中秋节', 'off', '2025-10-01/10-08'],
  ]),
  notice('2026-1', 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm', [
    ['元旦', 'off', '2026-01-01/01-03'],
    ['元旦', 'work', '2026-01-04'],
    ['春节', 'work', '2026-02-14 2026-02-28'],
    ['春节', 'off', '2026-02-15/02-23'],
    ['清明节', 'off', '2026-04-04/04-06'],
    ['劳动节', 'off', '2026-05-01/05-05'],
    ['劳动节', 'work', '2026-05-09'],
    ['端午节', 'off', '2026-06-19/06-21'],
    ['国庆节', 'work', '2026-09-20 2026-10-10'],
    ['国庆节', 'off', '2026-10-01/10-07'],
    ['中秋节', 'off', '2026-09-25/09-27'],
  ]),
];

/** The notices with these ids. */
export function noticesOf(...ids: string[]): HolidayNotice[] {
  return NOTICES.filter(({ id }) => ids.includes(id));
}

function notice(id: string, address: string, named: readonly Named[]): HolidayNotice {
  const year = Number(id.slice(0, 4));
  const days = named.flatMap(([holiday, kind, runs]) => runs.split(' ').flatMap((run) => daysOf(run).map((each) => ({ day: each, kind, holiday }))));
  return { id, year, title: noticeTitle(id, year), address, days, loadedAt: instant('2019-12-01T09:00+08:00'), loadedBy: 'test' };
}

function daysOf(run: string): Day[] {
  const [first = '', last = first.slice(5)] = run.split('/');
  const from = day(first);
  return Array.from({ length: day(`${first.slice(0, 4)}-${last}`) - from + 1 }, (_, offset) => addDays(from, offset));
}
