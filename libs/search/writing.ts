import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

/** The package's own types name a file they do not bring. */
type Convert = (options: { readonly from: 'hk'; readonly to: 'cn' }) => (text: string) => string;

/** From the traditional characters of Hong Kong and Macao, which those of Taiwan nearly all are too. */
const simplified = (Converter as Convert)({ from: 'hk', to: 'cn' });

const ACCENTS = /\p{M}/gu;
/** A stretch of Chinese characters, or one of letters and digits; whatever else is written parts them. */
const STRETCH = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/** One way of writing for all: full-width and accents taken off, lower case, simplified characters. */
export function folded(text: string): string {
  return simplified(text.normalize('NFKC').normalize('NFD').replace(ACCENTS, '').toLowerCase());
}

/** The words of a folded text: stretches of Chinese, and of letters and digits. */
export const wordsOf = (text: string): readonly string[] => text.match(STRETCH) ?? [];

export const isChinese = (word: string): boolean => HAN.test(word);

/** The syllables of folded Chinese, without tones, `ü` as `v`; a surname that begins it is read as one (曾 `zeng`, 单 `shan`). */
export const syllablesOf = (chinese: string): readonly string[] =>
  pinyin(chinese, { toneType: 'none', type: 'array', v: true, surname: 'head', nonZh: 'removed' });
