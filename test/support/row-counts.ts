import { setTimeout as pause } from 'node:timers/promises';
import type { RunningSystem } from './running-system.js';

/**
 * That something was read is on record too, and is no effect; nor is what the worker derives in its own time, be it for
 * figures or of what it looked at.
 */
const COUNTED: Readonly<Record<string, string>> = { audit_entry: `audit_entry WHERE act NOT LIKE 'read-%'` };
const DERIVED = ['case_figure', 'case_span', 'case_stage', 'watchdog_run', 'sweep_round', 'audit_anchor'];

/** The rows of every table, once nothing is under way: what was there before a refusal is there after it, and nothing else. */
export async function rowCounts(system: RunningSystem): Promise<Readonly<Record<string, number>>> {
  while ((await count(system, 'outbox')) > 0) await pause(50);
  const tables = await system.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1) ORDER BY 1`,
    [DERIVED],
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = await count(system, COUNTED[name] ?? name);
  return counts;
}

async function count(system: RunningSystem, table: string): Promise<number> {
  const [row] = await system.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
  return Number(row?.count);
}
