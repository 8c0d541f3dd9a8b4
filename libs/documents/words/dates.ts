import type { Language, Sentence } from '#libs/domain/language.js';
import { calendarDate, type Day, weekdayOf } from '#libs/domain/time/day.js';
import { type Instant, shanghaiDay, timeOfDay } from '#libs/domain/time/instant.js';
import { everyLanguage } from './pairing.js';

const WEEKDAYS_CHINESE = ['日', '一', '二', '三', '四', '五', '六'];
const WEEKDAYS_ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAYS_PORTUGUESE = [
  'domingo',
  'segunda-feira',
  'terça-feira',
  'quarta-feira',
  'quinta-feira',
  'sexta-feira',
  'sábado',
];
const MONTHS_ENGLISH = 'January February March April May June July August September October November December'.split(' ');
const MONTHS_PORTUGUESE =
  'Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro'.split(' ');

const WRITTEN_DAY: Readonly<Record<Language, (day: Day) => string>> = {
  'zh-Hans': chinese,
  'zh-Hant': chinese,
  en: (day) => {
    const { year, month, date } = calendarDate(day);
    return `${WEEKDAYS_ENGLISH[weekdayOf(day)] ?? ''} ${date} ${MONTHS_ENGLISH[month - 1] ?? ''} ${year}`;
  },
  pt: (day) => {
    const { year, month, date } = calendarDate(day);
    return `${WEEKDAYS_PORTUGUESE[weekdayOf(day)] ?? ''}, ${date} de ${MONTHS_PORTUGUESE[month - 1] ?? ''} de ${year}`;
  },
};

function chinese(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${year}年${month}月${date}日（星期${WEEKDAYS_CHINESE[weekdayOf(day)] ?? ''}）`;
}

/** The day with its weekday. */
export function dayInWords(day: Day): Sentence {
  return everyLanguage((language) => WRITTEN_DAY[language](day));
}

/** Day, weekday and time to the minute, Asia/Shanghai. */
export function instantInWords(instant: Instant): Sentence {
  const time = clockTime(instant);
  const day = shanghaiDay(instant);
  return everyLanguage((language) => {
    const separator = language === 'en' || language === 'pt' ? ', ' : '';
    return WRITTEN_DAY[language](day) + separator + time;
  });
}

/** `17:30`, Asia/Shanghai. */
export function clockTime(instant: Instant): string {
  const minutes = Math.floor(timeOfDay(instant) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
