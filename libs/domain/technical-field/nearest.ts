import { type IpcSymbol, parseIpcSymbol } from '../identifiers/ipc-symbol.js';
import { type Area, GROUP_DEPTH, SUBCLASS_DEPTH, SUBGROUP_DEPTH } from './area.js';
import type { NamedRow, RowHit } from './field-match.js';
import type { FieldTable, NamedAnswer } from './field-table.js';
import { answerOf } from './match-symbol.js';

/** A symbol that a row covers; that it exists in an edition of the IPC is not checked. */
export interface CoveredSymbol extends NamedRow {
  readonly symbol: string;
  readonly include: readonly string[];
  readonly scopeTerms: string;
  readonly outcome: RowHit['outcome'];
}

/** Covered symbols, one per area the table names and covers. */
export interface Neighbours {
  readonly bySubclass: ReadonlyMap<string, readonly Neighbour[]>;
  /** One of each subclass, by what it has to serve for. */
  readonly ofEachSubclass: Readonly<Record<RowHit['outcome'], readonly Neighbour[]>>;
}

interface Neighbour {
  readonly parsed: IpcSymbol;
  readonly covered: CoveredSymbol;
}

/** Worked out once per table. */
export function neighboursOf(table: FieldTable): Neighbours {
  const bySubclass = new Map<string, Neighbour[]>();
  for (const named of table.answers.values()) {
    const neighbour = neighbourIn(table, named);
    if (!neighbour) continue;
    const { subclass } = neighbour.parsed;
    const known = bySubclass.get(subclass);
    if (known) known.push(neighbour);
    else bySubclass.set(subclass, [neighbour]);
  }
  const oneOfEach = (wanted: RowHit['outcome']): readonly Neighbour[] =>
    [...bySubclass.values()].flatMap((each) => each.find((near) => serves(near, wanted)) ?? []);
  return { bySubclass, ofEachSubclass: { met: oneOfEach('met'), 'officer-decides': oneOfEach('officer-decides') } };
}

/**
 * The nearest symbol that a row covers: in the same main group, else the nearest main group of the same subclass, else
 * the nearest subclass, class, section. With `wanted` `met`, only rows count that no scope words narrow.
 */
export function nearestCovered(
  neighbours: Neighbours,
  symbol: IpcSymbol,
  wanted: 'officer-decides' | 'met' = 'officer-decides',
): CoveredSymbol | undefined {
  const beside = nearestOf(neighbours.bySubclass.get(symbol.subclass) ?? [], symbol, wanted);
  return (beside ?? nearestOf(neighbours.ofEachSubclass[wanted], symbol, wanted))?.covered;
}

function nearestOf(neighbours: readonly Neighbour[], symbol: IpcSymbol, wanted: RowHit['outcome']): Neighbour | undefined {
  let nearest: { neighbour: Neighbour; distance: number } | undefined;
  for (const neighbour of neighbours) {
    if (!serves(neighbour, wanted)) continue;
    const distance = distanceBetween(neighbour.parsed, symbol);
    if (!nearest || distance < nearest.distance) nearest = { neighbour, distance };
  }
  return nearest?.neighbour;
}

function serves({ covered }: Neighbour, wanted: RowHit['outcome']): boolean {
  return wanted === 'officer-decides' || covered.outcome === 'met';
}

/** Each level outweighs all below it: section 1e9, class 1e7, subclass letter 1e5, main group 10, subgroup below 1. */
function distanceBetween(one: IpcSymbol, other: IpcSymbol): number {
  if (one.subclass !== other.subclass) return subclassDistance(one.subclass, other.subclass);
  const groups = Math.abs(one.mainGroup - other.mainGroup);
  const subgroups = Math.abs(Number(`0.${one.subgroup}`) - Number(`0.${other.subgroup}`));
  return groups * 10 + subgroups;
}

function subclassDistance(one: string, other: string): number {
  const apart = (at: number): number => Math.abs(one.charCodeAt(at) - other.charCodeAt(at));
  return apart(0) * 1e9 + Math.abs(Number(one.slice(1, 3)) - Number(other.slice(1, 3))) * 1e7 + apart(3) * 1e5;
}

function neighbourIn(table: FieldTable, { area, answer }: NamedAnswer): Neighbour | undefined {
  const row = answer.rows.find(({ outcome }) => outcome === answer.outcome);
  if (!row) return undefined;
  for (const text of symbolsWithin(area)) {
    const parsed = parseIpcSymbol(text);
    if (!parsed.ok || answerOf(table, parsed.value) !== answer) continue;
    const { branch, branchName, row: number, include, scopeTerms, outcome } = row;
    return { parsed: parsed.value, covered: { symbol: text, branch, branchName, row: number, include, scopeTerms, outcome } };
  }
  return undefined;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Symbols of the area, likeliest first; enough of them that one is not named by a narrower pattern. */
function* symbolsWithin({ name, path }: Area): Generator<string> {
  if (path.length === SUBGROUP_DEPTH) yield name;
  else if (path.length === GROUP_DEPTH) for (let sub = 0; sub < 100; sub += 1) yield `${name}/${String(sub).padStart(2, '0')}`;
  else if (path.length === SUBCLASS_DEPTH) for (let group = 1; group < 2000; group += 1) yield `${name}${group}/00`;
  else for (const letter of LETTERS) yield `${name}${letter}1/00`;
}
