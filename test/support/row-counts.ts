import { setTimeout as pause } from 'node:timers/promises';
import type { RunningSystem } from './running-system.js';

/** That something was read is on record too, and is no effect. */
const COUNTED: Readonly<Record<string, string>> = { audit_entry: `audit_entry WHERE act NOT LIKE 'read-%'` };

/** The rows of every table, once nothing is under way: what was there before a refusal is there after it, and nothing else. */
export async function rowCounts(system: RunningSystem): Promise<Readonly<Record<string, number>>> {
  while ((await count(system, 'outbox')) > 0) await pause(50);
  const tables = await system.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = await count(system, COUNTED[name] ?? name);
  return counts;
}

async function count(system: RunningSystem, table: string): Promise<number> {
  const [row] = await system.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
  return Number(row?.count);
}
