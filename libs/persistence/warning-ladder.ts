import type { Rung } from '#libs/domain/warnings/ladder.js';
import { day, formatDay } from '#libs/domain/time/day.js';
import type { Transaction } from './database.js';
import { WarningRungRow } from './entities/warning-rung.js';

/** Every ladder on record: who is told of which warning, from which day on. */
export async function loadLadder(transaction: Transaction): Promise<readonly Rung[]> {
  const rows = await transaction.find(WarningRungRow);
  return rows.map(({ effectiveFrom, ...rung }) => ({ ...rung, effectiveFrom: day(effectiveFrom) }) as Rung);
}

export async function insertRungs(transaction: Transaction, rungs: readonly Rung[]): Promise<void> {
  await transaction.insert(WarningRungRow, rungs.map((rung) => ({ ...rung, effectiveFrom: formatDay(rung.effectiveFrom) })));
}
