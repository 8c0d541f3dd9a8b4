import { folded, isChinese, syllablesOf, wordsOf } from './writing.js';

/** What a case is to be found by. */
export interface Findable {
  /** `GZ-2026-00123` */
  readonly acceptanceNumber: string;
  /** `202310123456.6` */
  readonly applicationNumber: string;
  /** In any language; found by any part, in pinyin and by initials too. */
  readonly names: readonly string[];
  readonly agency?: { readonly code: string; readonly name: string } | undefined;
}

/** Characters a token keeps; whoever looks for more of them is content with so many. */
export const LONGEST_TOKEN = 24;
/** A form with hundreds of names is found by the first of them. */
const MOST_TOKENS = 400;
/** Every company's and agency's name ends so; nobody looks for it. */
const COMMON_END = /(专利(商标)?(代理)?|知识产权(代理)?)?(事务所|(股份)?有限(责任)?公司)$/;

/** The tokens of a case; each search word is the beginning of one of them, or one of them exactly. */
export function tokensOf({ acceptanceNumber, applicationNumber, names, agency }: Findable): readonly string[] {
  const tokens = [
    ...acceptanceTokens(acceptanceNumber),
    applicationNumber.replace('.', '').toLowerCase(),
    ...names.flatMap((name) => wordsOf(folded(name)).flatMap(nameTokens)),
    ...(agency ? [agency.code, ...wordsOf(folded(agency.name)).flatMap(agencyTokens)] : []),
  ];
  return [...new Set(tokens.map(cut))].filter((token) => token !== '').slice(0, MOST_TOKENS);
}

export const cut = (text: string): string => Array.from(text).slice(0, LONGEST_TOKEN).join('');

/** The running number of an acceptance number, found by itself and by nothing longer. */
export const runningNumber = (digits: string): string => `#${Number(digits)}`;

function acceptanceTokens(number: string): readonly string[] {
  const plain = number.replaceAll('-', '').toLowerCase();
  return [plain, plain.replace(/^[a-z]+/, ''), runningNumber(number.slice(number.lastIndexOf('-') + 1))];
}

/** A Chinese name from each of its characters on, as written, in full pinyin and by initials; other words as they are. */
function nameTokens(word: string): readonly string[] {
  if (!isChinese(word)) return [word];
  const syllables = syllablesOf(word);
  const spoken = [syllables, syllables.map((syllable) => syllable.slice(0, 1))];
  // Whoever has no ü at hand writes v, or u.
  if (syllables.some((syllable) => syllable.includes('v'))) spoken.push(syllables.map((syllable) => syllable.replace('v', 'u')));
  return [Array.from(word), ...spoken].flatMap((parts) => endingsOf(parts, commonEnd(word)));
}

/** An agency is on a hundred cases: its name is found from each character on as written, in pinyin from the first alone. */
function agencyTokens(word: string): readonly string[] {
  if (!isChinese(word)) return [word];
  const syllables = syllablesOf(word);
  return [...endingsOf(Array.from(word), commonEnd(word)), syllables.join(''), syllables.map((syllable) => syllable.slice(0, 1)).join('')];
}

const commonEnd = (word: string): number => COMMON_END.exec(word)?.[0].length ?? 0;

/** The parts from each on to the end, but for the last `tail` ones. */
function endingsOf(parts: readonly string[], tail: number): readonly string[] {
  const starts = Math.max(parts.length - tail, Math.min(parts.length, 1));
  return Array.from({ length: starts }, (_, start) => parts.slice(start, start + LONGEST_TOKEN).join(''));
}
