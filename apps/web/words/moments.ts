import type { Language } from '#libs/domain/language.js';
import { calendarDate, type Day, parseDay, weekdayOf } from '#libs/domain/time/day.js';
import { type Instant, parseInstant, shanghaiDay, timeOfDay } from '#libs/domain/time/instant.js';

/** Days and times as people say them, always in Asia/Shanghai and never without the weekday. */

const WEEKDAYS: Readonly<Record<Language, string>> = {
  'zh-Hans': '周日 周一 周二 周三 周四 周五 周六',
  'zh-Hant': '星期日 星期一 星期二 星期三 星期四 星期五 星期六',
  en: 'Sun Mon Tue Wed Thu Fri Sat',
  pt: 'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado',
};

const MONTHS: Readonly<Record<'en' | 'pt', string>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  pt: 'Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro',
};

const NEAR: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  'zh-Hans': { [-1]: '昨天', 0: '今天', 1: '明天' },
  'zh-Hant': { [-1]: '昨天', 0: '今天', 1: '明天' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  pt: { [-1]: 'ontem', 0: 'hoje', 1: 'amanhã' },
};

const word = (list: string, at: number): string => list.split(' ')[at] ?? '';

/** `17:30` */
export function timeWords(instant: Instant): string {
  const minutes = Math.floor(timeOfDay(instant) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `10:42:07`, for how fresh something is */
export function clockWords(instant: Instant): string {
  const seconds = Math.floor(timeOfDay(instant) / 1000) % 60;
  return `${timeWords(instant)}:${String(seconds).padStart(2, '0')}`;
}

/**
 * `Mon 28 Sep`, 9月28日（周一）; with the year where it is not the year of `now`, and always without `now`.
 */
export function dayWords(day: Day, language: Language, now?: Instant): string {
  const { year, month, date } = calendarDate(day);
  const weekday = word(WEEKDAYS[language], weekdayOf(day));
  const withYear = now === undefined || calendarDate(shanghaiDay(now)).year !== year;
  if (language === 'en') return `${weekday} ${date} ${word(MONTHS.en, month - 1)}${withYear ? ` ${year}` : ''}`;
  if (language === 'pt') return `${weekday}, ${date} de ${word(MONTHS.pt, month - 1)}${withYear ? ` de ${year}` : ''}`;
  return `${withYear ? `${year}年` : ''}${month}月${date}日（${weekday}）`;
}

/** `Mon 28 Sep 2026 17:30` */
export function momentWords(instant: Instant, language: Language, now?: Instant): string {
  return `${dayWords(shanghaiDay(instant), language, now)}${gap(language)}${timeWords(instant)}`;
}

/** `today 17:30`, `tomorrow 17:30`, and the day with its weekday for any other. */
export function nearMomentWords(instant: Instant, language: Language, now: Instant): string {
  const near = NEAR[language][shanghaiDay(instant) - shanghaiDay(now)];
  return near === undefined ? momentWords(instant, language, now) : `${near} ${timeWords(instant)}`;
}

const gap = (language: Language): string => ({ 'zh-Hans': ' ', 'zh-Hant': ' ', en: ' ', pt: ', ' })[language];

const UNITS: Readonly<Record<Language, readonly [hours: string, minutes: string, between: string]>> = {
  'zh-Hans': ['小时', '分钟', ''],
  'zh-Hant': ['小時', '分鐘', ''],
  en: [' h', ' min', ' '],
  pt: [' h', ' min', ' '],
};

/** A length of time to the minute: `2 h 10 min`, 2小时10分钟. Milliseconds; less than a minute is `0 min`. */
export function lengthWords(milliseconds: number, language: Language): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000);
  const [hourWord, minuteWord, between] = UNITS[language];
  const hours = Math.floor(minutes / 60);
  const parts = [hours > 0 ? `${hours}${hourWord}` : '', minutes % 60 > 0 || hours === 0 ? `${minutes % 60}${minuteWord}` : ''];
  return parts.filter(Boolean).join(between);
}

/** A sentence of the server's whose times are said to the minute. */
export const toTheMinute = (sentence: string): string => sentence.replaceAll(/\b(\d{2}:\d{2}):\d{2}(\.\d{1,3})?/g, '$1');

/** An instant as an answer writes it. @throws RangeError for text that is no instant. */
export function instantIn(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new RangeError(`not an instant: ${text}`);
  return instant;
}

/** A day as an answer writes it. @throws RangeError for text that is no day. */
export function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`not a day: ${text}`);
  return day;
}
