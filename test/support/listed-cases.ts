import type pg from 'pg';
import type { Office } from '#libs/domain/case/names.js';
import { isFinal, promiseRuns, type State, STATES } from '#libs/domain/case/states.js';
import { type Instant } from '#libs/domain/time/instant.js';

/** As much of a case as lists tell apart. */
export interface ListedRow {
  readonly id: string;
  readonly office: Office;
  readonly state: State;
  readonly stateSince: number;
  /** Milliseconds; none where the promise does not run. */
  readonly runsOutAt: number | undefined;
  readonly handlerId: string | undefined;
  readonly recommenderId: string | undefined;
  readonly breachedAt: number | undefined;
  readonly returned: boolean;
  readonly correctionAnswered: boolean;
  readonly provisional: boolean;
}

const HOUR = 3_600_000;

/**
 * Bare rows of both offices in every state and mixture of what lists tell apart, many of them due at the same instant;
 * the connection must be the owner's. Everything in them is invented, and found by the one token `row`.
 */
export async function insertListedRows(owner: pg.Client, count: number, now: Instant, officers: readonly string[]): Promise<readonly ListedRow[]> {
  const rows: ListedRow[] = [];
  for (let index = 0; index < count; index += 1) rows.push(await insert(owner, index, rowAt(index, now, officers)));
  return rows;
}

function rowAt(index: number, now: number, officers: readonly string[]): Omit<ListedRow, 'id'> {
  const state = STATES[(index * 7 + Math.floor(index / STATES.length)) % STATES.length] ?? 'RECEIVED';
  const runs = promiseRuns(state) && state !== 'AWAITING_CORRECTION';
  const due = now + (Math.floor(index / 5) % 24) * 2 * HOUR - 20 * HOUR;
  const task = runs && state !== 'FORWARDING';
  return {
    office: index % 3 === 0 ? 'SHENZHEN' : 'GUANGZHOU',
    state,
    stateSince: now - Math.floor(index / 4) * HOUR,
    runsOutAt: runs ? due : undefined,
    handlerId: task ? officers[index % (officers.length + 2)] : undefined,
    recommenderId: state === 'AWAITING_REVIEW' ? officers[index % officers.length] : undefined,
    breachedAt: runs && due < now - 8 * HOUR ? due : index % 11 === 0 && !isFinal(state) ? now - 90 * HOUR : undefined,
    returned: state === 'AWAITING_RECOMMENDATION' && index % 2 === 0,
    correctionAnswered: state === 'COLLECTING' && index % 4 < 2,
    provisional: index % 5 === 0,
  };
}

async function insert(owner: pg.Client, index: number, row: Omit<ListedRow, 'id'>): Promise<ListedRow> {
  const at = (milliseconds: number | undefined): Date | null => (milliseconds === undefined ? null : new Date(milliseconds));
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO case_file (id, acceptance_number, office, region, channel, application_number, invention_title, applicant_name, state, state_since, seq,
       received_at, registered_at, handler_id, handler_name, handler_since, recommender_id, clock_state, clock_period, deemed_received_at, due_at,
       due_not_before, due_provisional, collected, breached_at, returned, correction_answered, runs_out_at, listing_version)
     VALUES (uuidv7(), $1, $2, 'HK', 'WINDOW', $3, 'sample', 'sample', $4, $5, 1, $5, $5, $6, $7, $8, $9, $10, 1, $5, $11, false, $12, true, $13, $14, $15, $16, 1)
     RETURNING id`,
    [
      `T-${index}`, row.office, `2023${String(index).padStart(8, '0')}.X`, row.state, at(row.stateSince),
      row.handlerId ?? null, row.handlerId === undefined ? null : 'sample officer', row.handlerId === undefined ? null : at(row.stateSince), row.recommenderId ?? null,
      row.runsOutAt === undefined ? 'stopped' : 'running', at(row.runsOutAt), row.provisional, at(row.breachedAt), row.returned, row.correctionAnswered,
      at(row.runsOutAt) ?? 'infinity',
    ],
  );
  const id = rows[0]?.id ?? '';
  await owner.query(`INSERT INTO case_search (case_id, office, ended, token) VALUES ($1, $2, $3, 'row'), ($1, $2, $3, $4)`, [id, row.office, isFinal(row.state), `#${index}`]);
  return { id, ...row };
}
