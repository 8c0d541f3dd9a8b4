import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type IpcSymbol, parseIpcSymbol } from '../identifiers/ipc-symbol.js';
import type { ExcludedRow, RowHit } from './field-match.js';
import type { FieldRow } from './field-row.js';
import { bestOutcome, compileFieldTable } from './field-table.js';
import { matchSymbol } from './match-symbol.js';
import { readConcordance } from './read-concordance.js';
import { readFieldTable } from './read-field-table.js';

const loaded = (name: string): string => readFileSync(new URL(`../../reference-data/${name}`, import.meta.url), 'utf8');
const { rows } = readFieldTable(loaded('sei-ipc-2021.csv'));
const concordance = readConcordance(loaded('ipc-concordance.csv'));
const table = compileFieldTable(rows, concordance.entries, { version: 'sei-ipc-2021' });

function symbol(text: string): IpcSymbol {
  const parsed = parseIpcSymbol(text);
  if (!parsed.ok) throw new RangeError(text);
  return parsed.value;
}
const rowName = ({ branch, row }: { branch: string; row: number }): string => `${branch}/${row}`;

/** Whether some row names the earlier symbol or part of it and leaves that in; subclass names have four characters. */
function isNamed(old: string): boolean {
  const within = (wide: string, narrow: string): boolean =>
    wide === narrow || (narrow.startsWith(wide) && (wide.length < 5 || narrow.startsWith(`${wide}/`)));
  return rows.some(({ include, exclude }) =>
    include.map(starless).some((each) => {
      const shared = within(each, old) ? old : within(old, each) ? each : undefined;
      return shared !== undefined && !exclude.map(starless).some((out) => within(out, shared));
    }),
  );
}
const starless = (pattern: string): string => pattern.replace('*', '');

/** The rule said plainly, without areas and look-ups. */
function isCovered(pattern: string, { normal, subclass, classSymbol, mainGroup }: IpcSymbol): boolean {
  if (!pattern.startsWith(classSymbol)) return false;
  const plain = pattern.replace('*', '');
  return plain.includes('/') ? plain === normal : plain === `${subclass}${mainGroup}` || plain === subclass || plain === classSymbol;
}

describe('the table of 2021', () => {
  it('answers any symbol as a plain scan of the rows does', () => {
    const named = new Set(concordance.entries.map(({ old }) => old).filter(isNamed));
    const patterns = rows.flatMap(({ include, exclude }) => [...include, ...exclude]);
    const later = concordance.entries.flatMap((entry) => entry.new);
    const near = fc.constantFrom(...patterns, ...later).chain((text) => {
      const parts = /^([A-H]\d\d)([A-Z]?)(\d*)\/?(\d*)/.exec(text) ?? [];
      return fc.tuple(
        fc.constant(parts[1] ?? ''),
        fc.oneof({ weight: 4, arbitrary: fc.constant(parts[2] === '' ? 'B' : parts[2] ?? 'A') }, { weight: 1, arbitrary: fc.constantFrom(...Array.from('ABCHZ')) }),
        fc.oneof({ weight: 3, arbitrary: fc.constant(Number(parts[3]) || 1) }, fc.integer({ min: 1, max: 99 }), fc.constant(Number(`${parts[3] ?? ''}0`) % 2000 || 1)),
        fc.oneof({ weight: 3, arbitrary: fc.constant(parts[4] === '' ? '00' : parts[4] ?? '00') }, fc.constantFrom('00', '02', '140'), fc.constant(`${parts[4] ?? '0'}0`.padStart(2, '0').slice(0, 6))),
      );
    });
    fc.assert(
      fc.property(near, ([classSymbol, letter, group, sub]) => {
        const asked = symbol(`${classSymbol}${letter}${group}/${sub}`);
        const including = rows.filter(({ include }) => include.some((pattern) => isCovered(pattern, asked)));
        const [excluded, hit] = [true, false].map((wanted) =>
          including.filter(({ exclude }) => exclude.some((pattern) => isCovered(pattern, asked)) === wanted),
        );
        const found = matchSymbol(table, asked);
        const said = (each: FieldRow) => ({ place: rowName(each), include: each.include.filter((pattern) => isCovered(pattern, asked)) });
        const answered = (each: RowHit | ExcludedRow) => ({ place: rowName(each), include: each.include });
        const entries = concordance.entries.filter((entry) => entry.new.some((each) => isCovered(each, asked)));
        const byRows = bestOutcome((hit ?? []).map(({ scopeTerms }) => (scopeTerms === '' ? 'met' : 'officer-decides')));
        expect([found.rows.map(answered), found.excludedRows.map(answered), found.concordance.map(({ old }) => old), found.outcome]).toEqual([
          hit?.map(said),
          excluded?.map(said),
          entries.map(({ old }) => old).filter((old) => named.has(old)),
          byRows ?? (entries.some(({ old }) => named.has(old)) ? 'officer-decides' : 'not-met'),
        ]);
      }),
      { numRuns: 3000 },
    );
  });
});
