import { report } from '../measure.mjs';
import { built, rateOf, seeded, shippedPolicy } from './built.mjs';

const COUNT = 20_000;

/** Symbols read and matched a second, against a plain scan of all rows by text. */
export async function symbolMatches() {
  const [{ parseIpcSymbol }, { matchSymbol }] = await Promise.all([
    built('libs/domain/identifiers/ipc-symbol'),
    built('libs/domain/technical-field/match-symbol'),
  ]);
  const { fieldTable } = await shippedPolicy();
  const symbols = symbolsAround(fieldTable.rows);
  const match = (text) => matchSymbol(fieldTable, parseIpcSymbol(text).value);
  const differing = symbols.filter((text) => match(text).outcome !== scan(fieldTable, text));
  if (differing.length > 0) throw new Error(`the scan answers otherwise for ${differing.slice(0, 5).join(', ')}`);
  const floor = rateOf(symbols, (text) => scan(fieldTable, text));
  report('domain', 'symbolMatchesPerS', 1, 'per second', floor, rateOf(symbols, match));
}

/** Symbols in and around what the table names, as people write them. */
export function symbolsAround(rows, seed = 2) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const subclasses = [...new Set(rows.flatMap(({ include }) => include).flatMap((name) => /^[A-H]\d\d[A-Z]/.exec(name)?.[0] ?? []))];
  const groups = rows.flatMap(({ include, exclude }) => [...include, ...exclude]).flatMap((name) => /^[A-H]\d\d[A-Z]\d+/.exec(name)?.[0] ?? []);
  const subgroup = () => String(Math.floor(random() * 100)).padStart(2, '0');
  return Array.from({ length: COUNT }, () => {
    const group = random() < 0.6 ? pick(groups) : `${pick(subclasses)}${1 + Math.floor(random() * 99)}`;
    return `${group.slice(0, 4)} ${group.slice(4)}/${subgroup()}`;
  });
}

/** What one writes first: every row, every pattern, character by character. */
function scan({ rows, concordance }, text) {
  const symbol = text.replace(/ /g, '');
  let best = 'not-met';
  for (const { include, exclude, scopeTerms } of rows) {
    const hits = include.filter((pattern) => covers(pattern, symbol));
    if (hits.length === 0 || exclude.some((pattern) => covers(pattern, symbol))) continue;
    if (scopeTerms === '' && hits.some((pattern) => pattern.endsWith('*') || pattern.includes('/'))) return 'met';
    best = 'officer-decides';
  }
  if (best !== 'not-met') return best;
  return concordance.some((entry) => entry.new.some((pattern) => covers(pattern, symbol)) && rows.some(({ include }) => include.some((pattern) => touches(pattern, entry.old)))) ? 'officer-decides' : 'not-met';
}

function covers(pattern, symbol) {
  if (pattern.includes('/')) return pattern === symbol;
  const name = pattern.replace('*', '');
  if (!symbol.startsWith(name)) return false;
  // A main group ends where its digits do: B60L8 is not B60L80.
  return !/\d$/.test(name) || name.length === 3 || !/^\d/.test(symbol.slice(name.length));
}

const touches = (pattern, old) => covers(pattern, old.includes('/') ? old : `${old}/`) || covers(old, pattern.includes('/') ? pattern : `${pattern.replace('*', '')}/`);
