import { type Language, LANGUAGES, type Sentence } from '../language.js';
import { calendarDate, type Day, weekdayOf } from '../time/day.js';
import { type Instant, shanghaiDay, timeOfDay } from '../time/instant.js';

const WEEKDAYS: Record<Language, readonly string[]> = {
  'zh-Hans': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  'zh-Hant': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  pt: ['domingo', 'segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado'],
};

const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  pt: ['Janeiro', 'Fevereiro', 'Março', 'Abril', 'Maio', 'Junho', 'Julho', 'Agosto', 'Setembro', 'Outubro', 'Novembro', 'Dezembro'],
} as const;

/** A sentence made in each language. */
export function inAllLanguages(say: (language: Language) => string): Sentence {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Sentence;
}

/** A day with its weekday, as people write it: 2026年9月23日（周三）, Wed 23 Sep 2026, quarta-feira, 23 de Setembro de 2026. */
export function dayWords(day: Day, language: Language): string {
  const { year, month, date } = calendarDate(day);
  const weekday = WEEKDAYS[language][weekdayOf(day)] ?? '';
  if (language === 'en') return `${weekday} ${date} ${MONTHS.en[month - 1] ?? ''} ${year}`;
  if (language === 'pt') return `${weekday}, ${date} de ${MONTHS.pt[month - 1] ?? ''} de ${year}`;
  return `${year}年${month}月${date}日（${weekday}）`;
}

/** Day and time in Asia/Shanghai. */
export function momentWords(instant: Instant, language: Language): string {
  const separator = { 'zh-Hans': '', 'zh-Hant': '', en: ' ', pt: ', ' }[language];
  return `${dayWords(shanghaiDay(instant), language)}${separator}${timeWords(timeOfDay(instant))}`;
}

/** `17:30`, with seconds and thousandths only where there are any; milliseconds since 00:00. */
export function timeWords(milliseconds: number): string {
  const [hours, minutes] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000) % 60];
  const rest = milliseconds % 60_000;
  const seconds = rest === 0 ? '' : `:${(rest / 1000).toFixed(rest % 1000 === 0 ? 0 : 3).padStart(rest % 1000 === 0 ? 2 : 6, '0')}`;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}${seconds}`;
}
