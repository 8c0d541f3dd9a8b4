import type { ActionType, CaseAction } from '#libs/domain/case/actions.js';
import type { Transaction } from './database.js';
import { milliseconds, type OpenCase } from './open-cases.js';
import { sqlArray } from './sql-array.js';

export type Histories = ReadonlyMap<string, readonly CaseAction[]>;

/** Whole histories: every action with everything it brought. Oldest first, by case. */
export async function loadHistories(transaction: Transaction, ids: readonly string[]): Promise<Histories> {
  const rows: ({ case_id: string } & CaseAction)[] = await transaction.query(
    `SELECT case_id, seq, type, ${milliseconds('at')}, actor, payload FROM case_action WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, seq`,
    [sqlArray(ids)],
  );
  const found = new Map<string, CaseAction[]>(ids.map((id) => [id, []]));
  for (const { case_id, ...action } of rows) found.get(case_id)?.push(action);
  return found;
}

/** Actions whose content the clock of a case depends on, and those that move it from stage to stage. */
const CLOCK_ACTIONS = ['submit-correction', 'record-clock-point', 'record-stage-point'] as const satisfies readonly ActionType[];
const STAGE_ACTIONS = [
  'complete-collection', 'request-correction', 'recommend', 'not-recommend', 'return', 'confirm',
] as const satisfies readonly ActionType[];

const NOBODY = { kind: 'system' } as const;

/**
 * Histories cut down to what the clock depends on, for cases whose promise runs or waits: what was registered is known
 * from the rows, other actions, forms and actors are left out. A hundred thousand cases are read in seconds; of their
 * records only the clock's facts are right.
 */
export async function loadClockHistories(transaction: Transaction, cases: readonly OpenCase[]): Promise<Histories> {
  const rows: { case_id: string; seq: number; type: ActionType; at: number; payload: object | null }[] = await transaction.query(
    `SELECT case_id, seq, type, ${milliseconds('at')}, CASE WHEN type = ANY ($2) THEN payload - 'form' END AS payload FROM case_action
     WHERE case_id = ANY ($1::uuid[]) AND type = ANY ($3) ORDER BY case_id, seq`,
    [sqlArray(cases.map(({ id }) => id)), CLOCK_ACTIONS, [...CLOCK_ACTIONS, ...STAGE_ACTIONS]],
  );
  const found = new Map<string, CaseAction[]>(cases.map((open) => [open.id, [registrationOf(open)]]));
  for (const { case_id, seq, type, at, payload } of rows) {
    found.get(case_id)?.push({ seq, type, at, actor: NOBODY, payload: payload ?? {} } as unknown as CaseAction);
  }
  return found;
}

function registrationOf({ office, region, channel, receivedAt, registeredAt }: OpenCase): CaseAction<'register'> {
  return { type: 'register', seq: 1, at: registeredAt, actor: NOBODY, payload: { office, region, channel, receivedAt, form: undefined } };
}
