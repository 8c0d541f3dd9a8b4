import type { Language } from '#libs/domain/language.js';

const DEFAULT: Language = 'zh-Hans';
/** No browser sends more; what comes after is not read. */
const LONGEST_HEADER = 500;
const MOST_RANGES = 20;

/** First that fits: script before region, region before language. */
const RANGES: readonly (readonly [RegExp, Language])[] = [
  [/^zh(-[a-z]{3,4})*-hant(-|$)/, 'zh-Hant'],
  [/^zh(-[a-z]{3,4})*-hans(-|$)/, 'zh-Hans'],
  [/^(zh(-yue)?-(hk|tw|mo)|yue)(-|$)/, 'zh-Hant'],
  [/^(zh|cmn)(-|$)/, 'zh-Hans'],
  [/^pt(-|$)/, 'pt'],
  [/^en(-|$)/, 'en'],
];

/**
 * The language to answer in, from `Accept-Language` (RFC 9110, section 12.5.4): the best of the four that is asked
 * for, and Simplified Chinese where none is, where the header is absent, or where it cannot be read.
 */
export function negotiateLanguage(header: string | readonly string[] | undefined): Language {
  const asked = (typeof header === 'string' ? header : (header ?? []).join(',')).slice(0, LONGEST_HEADER).toLowerCase();
  const wishes = asked.split(',', MOST_RANGES).map(wish).filter((one) => one.quality > 0);
  const best = wishes.toSorted((one, other) => other.quality - one.quality).find((one) => one.language !== undefined);
  return best?.language ?? DEFAULT;
}

function wish(text: string): { readonly language: Language | undefined; readonly quality: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return { language: languageOf(range), quality: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0 };
}

function languageOf(range: string): Language | undefined {
  if (range === '*') return DEFAULT;
  return RANGES.find(([pattern]) => pattern.test(range))?.[1];
}
