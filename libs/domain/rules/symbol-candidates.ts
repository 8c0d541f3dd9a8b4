import { type Sentence } from '../language.js';
import { type FieldMatch } from '../technical-field/field-match.js';
import { type CoveredSymbol } from '../technical-field/nearest.js';
import { type Candidate, type Surroundings } from './candidates.js';
import { list, say, verbatim } from './sentences.js';

/** Where no symbol can be read, the search for a covered one starts here. */
const SEED = 'G06F21/00';
/** A matter far from every emerging industry: toys. */
const FAR_OFF = 'A63H33/00';

/** One covered neighbour more for symbols that do not carry the rule, the covered ones left out for symbols that do. */
export function symbolCandidates(value: unknown, { world: { fieldSource } }: Surroundings): readonly Candidate[] {
  const symbols = (value ?? []) as readonly string[];
  const match = fieldSource.match(symbols);
  if (match.outcome === 'met') return [without(symbols, match)];
  const start = match.symbols.find(({ outcome }) => outcome !== 'refused')?.symbol ?? SEED;
  const wanted = match.outcome === 'officer-decides' ? (['met'] as const) : (['officer-decides', 'met'] as const);
  return wanted.flatMap((outcome, at) => {
    const near = fieldSource.nearestTo(start, outcome);
    return near ? [{ to: [...symbols, near.symbol], cost: 1 + at / 10, shown: added(near) }] : [];
  });
}

const added = ({ symbol, branch, branchName }: CoveredSymbol): Sentence =>
  say(
    `另有一个分类号，例如相邻的${symbol}（${branch} ${branchName}）`,
    `另有一個分類號，例如相鄰的${symbol}（${branch} ${branchName}）`,
    `one symbol more, for example the neighbouring ${symbol} (branch ${branch})`,
    `mais um símbolo, por exemplo o vizinho ${symbol} (ramo ${branch})`,
  );

function without(symbols: readonly string[], match: FieldMatch): Candidate {
  const left = symbols.filter((_, at) => match.symbols[at]?.outcome === 'not-met');
  const to = left.length === 0 ? [FAR_OFF] : left;
  return { to, cost: 1 + (symbols.length - left.length) / 10, shown: list(to.map(verbatim)) };
}
