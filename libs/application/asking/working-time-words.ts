import type { Language, Sentence } from '#libs/domain/language.js';
import { inAllLanguages } from '#libs/domain/clock/moment-words.js';

interface Words {
  readonly hour: string;
  readonly hours: string;
  readonly minute: string;
  readonly minutes: string;
  readonly second: string;
  readonly seconds: string;
  readonly between: string;
  readonly last: string;
}

const chinese = (hour: string, minute: string): Words => ({
  hour, hours: hour, minute, minutes: minute, second: '秒', seconds: '秒', between: '', last: '',
});

const WORDS = {
  'zh-Hans': chinese('小时', '分钟'),
  'zh-Hant': chinese('小時', '分鐘'),
  en: { hour: ' hour', hours: ' hours', minute: ' minute', minutes: ' minutes', second: ' second', seconds: ' seconds', between: ', ', last: ' and ' },
  pt: { hour: ' hora', hours: ' horas', minute: ' minuto', minutes: ' minutos', second: ' segundo', seconds: ' segundos', between: ', ', last: ' e ' },
} as const satisfies Record<Language, Words>;

/** Working milliseconds as people say them, whole seconds: `6 hours and 30 minutes`. What is less than a second is not said. */
export function workingTimeWords(milliseconds: number): Sentence {
  const seconds = Math.floor(milliseconds / 1000);
  return inAllLanguages((language) => inWords(seconds, WORDS[language]));
}

function inWords(total: number, words: Words): string {
  const parts = [
    counted(Math.floor(total / 3600), words.hour, words.hours),
    counted(Math.floor(total / 60) % 60, words.minute, words.minutes),
    counted(total % 60, words.second, words.seconds),
  ].filter((part) => part !== undefined);
  const last = parts.pop() ?? `0${words.minutes}`;
  return parts.length === 0 ? last : parts.join(words.between) + words.last + last;
}

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${count}${count === 1 ? one : many}`;
}
