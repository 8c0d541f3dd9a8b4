import { type Coverage } from './coverage.js';

/** Beyond this a run without a space, hyphen or slash, where lines break anyway, may not fit its column. */
const LONGEST_UNBROKEN_RUN = 36;
const ZERO_WIDTH_SPACE = '\u200b';
const LONG_RUN = new RegExp(`[!-,.0-~\\u00a1-\\u024f]{${LONGEST_UNBROKEN_RUN},}`, 'gu');
const PIECE = new RegExp(`.{${LONGEST_UNBROKEN_RUN / 3}}(?=.)`, 'gu');
/** A SHA-256 is copied and compared: it stays whole, and templates give it the room. */
const DIGEST = /^[0-9a-f]{64}$/;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Invisible characters: controls but the line feed, format characters, variation selectors, private use. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]|(?!\n)\p{Cc}/gu;

/**
 * Makes any text drawable: composed (NFC), invisible characters gone, tabs and returns as spaces or line feeds, long
 * runs breakable, and a character that no font holds written as its code point, e.g. `〔U+1F600〕`, so that nothing is
 * lost without a trace.
 */
export function printable(text: string, coverage: Coverage): string {
  const visible = text.replace(LONE_SURROGATE, '\ufffd').normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '');
  const drawable = Array.from(visible, (character) => drawn(character, coverage)).join('');
  return drawable.replace(LONG_RUN, breakable);
}

function breakable(run: string): string {
  return DIGEST.test(run) ? run : run.replace(PIECE, `$&${ZERO_WIDTH_SPACE}`);
}

function drawn(character: string, coverage: Coverage): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (character === '\n' || coverage.has(codePoint)) return character;
  return `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`;
}

/** `printable` for every string within a value made of plain objects and arrays; keys stay as they are. */
export function printableThroughout(value: unknown, coverage: Coverage): unknown {
  if (typeof value === 'string') return printable(value, coverage);
  if (Array.isArray(value)) return value.map((entry) => printableThroughout(entry, coverage));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, printableThroughout(entry, coverage)]));
}
