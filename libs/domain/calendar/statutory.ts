import { addDays, type Day, day } from '../time/day.js';
import { lunarFestivals } from './lunar-festivals.js';

export interface StatutoryDay {
  readonly day: Day;
  readonly holiday: string;
}

/**
 * The holidays fixed by law for everybody (《全国年节及纪念日放假办法》 as revised 2024, in force 2025-01-01): 元旦 1 January;
 * 春节 eve and first three days; 清明; 劳动节 1–2 May; 端午; 中秋; 国庆节 1–3 October. They stand in for a notice that is
 * not loaded, without make-up or compensatory days (clock rule 3).
 * @throws DomainError INVALID_INPUT for a year outside 1993–2199.
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const lunar = lunarFestivals(year);
  return [
    ...run('元旦', day(`${year}-01-01`), 1),
    ...run('春节', addDays(lunar.springFestival, -1), 4),
    ...run('清明节', lunar.qingming, 1),
    ...run('劳动节', day(`${year}-05-01`), 2),
    ...run('端午节', lunar.dragonBoat, 1),
    ...run('中秋节', lunar.midAutumn, 1),
    ...run('国庆节', day(`${year}-10-01`), 3),
  ];
}

function run(holiday: string, first: Day, length: number): StatutoryDay[] {
  return Array.from({ length }, (_, offset) => ({ day: addDays(first, offset), holiday }));
}
