import type { Office, Role } from '#libs/domain/case/names.js';
import type { Stage } from '#libs/domain/clock/stages.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Addressee, ClockPoint } from '#libs/domain/warnings/ladder.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf, optionalInstantOf } from './instants.js';

export type NotificationKind = 'WARNING' | 'BREACH' | 'STAGE_WARNING';

/** What an officer is told of a case. */
export interface Notification {
  readonly id: string;
  readonly office: Office;
  readonly caseId: string;
  readonly acceptanceNumber: string;
  readonly kind: NotificationKind;
  /** As what the officer is told. */
  readonly addressee: Addressee;
  readonly period: number;
  /** Missing where the promise as a whole is meant. */
  readonly stage?: Stage | undefined;
  readonly percent: number;
  readonly pointAt: Instant;
  /** From when on it is told. */
  readonly at: Instant;
  readonly seenAt?: Instant | undefined;
}

export interface AccountNotification extends Notification {
  readonly accountId: string;
}

/** Whom a point is told to: named accounts, and all who hold a role at the case's office. */
export interface Addressed {
  readonly addressee: Addressee;
  readonly accounts: readonly string[];
  readonly roles: readonly Role[];
}

interface ToldPoint {
  readonly caseId: string;
  readonly office: Office;
  readonly period: number;
  readonly point: ClockPoint;
}

/** Told to every active account that is addressed, and to each once, whatever is tried again. */
export async function insertNotifications(transaction: Transaction, { caseId, office, period, point }: ToldPoint, { addressee, accounts, roles }: Addressed): Promise<void> {
  await transaction.query(
    `INSERT INTO notification (case_id, office, account_id, addressee, kind, period, stage, percent, point_at, at)
     SELECT $1, $2, id, $3, $4, $5, $6, $7, $8, $9 FROM staff_account WHERE active
       AND (id = ANY ($10::uuid[]) OR id IN (SELECT account_id FROM staff_role WHERE role = ANY ($11::text[]) AND office = $2))
     ON CONFLICT DO NOTHING`,
    [caseId, office, addressee, kindOf(point), period, point.stage ?? WHOLE, point.percent, dateOf(point.at), dateOf(point.sendAt), accounts, roles],
  );
}

const WHOLE = 'WHOLE';

function kindOf({ stage, percent }: ClockPoint): NotificationKind {
  if (stage !== undefined) return 'STAGE_WARNING';
  return percent === 100 ? 'BREACH' : 'WARNING';
}

/** A place in an account's notifications: unseen ones first, newest first among each. */
export interface NotificationPlace {
  readonly seen: boolean;
  readonly at: Instant;
  readonly id: string;
}

/** An account's notifications within the transaction's scope that are to be told by now, from behind a place on. */
export async function findNotifications(
  transaction: Transaction,
  accountId: string,
  now: Instant,
  { after, limit }: { readonly after?: NotificationPlace | undefined; readonly limit: number },
): Promise<readonly Notification[]> {
  const unseen = after?.seen ? [] : await page(transaction, 'seen_at IS NULL', accountId, now, { after, limit });
  if (unseen.length === limit) return unseen;
  const behind = after?.seen ? after : undefined;
  return [...unseen, ...(await page(transaction, 'seen_at IS NOT NULL', accountId, now, { after: behind, limit: limit - unseen.length }))];
}

/** What was told of a case, and to whom by name. */
export type Told = Notification & { readonly to: string };

/** Everything told of one case by now, to whomever, in the order in which it was told. */
export async function findTold(transaction: Transaction, caseId: string, now: Instant): Promise<readonly Told[]> {
  const rows: (NotificationRow & { readonly name: string })[] = await transaction.query(
    `SELECT notification.*, acceptance_number, staff_account.name FROM notification JOIN case_file ON case_file.id = case_id JOIN staff_account ON staff_account.id = account_id
     WHERE case_id = $1 AND at <= $2 ORDER BY at, period, percent, staff_account.name, notification.id LIMIT 500`,
    [caseId, dateOf(now)],
  );
  return rows.map((row) => ({ ...notificationOf(row), to: row.name }));
}

/** What is told and not yet seen by now, of several accounts: the newest of each, oldest first. */
export async function findUnseen(transaction: Transaction, accountIds: readonly string[], now: Instant, limit: number): Promise<readonly AccountNotification[]> {
  const rows: (NotificationRow & { readonly account_id: string })[] = await transaction.query(
    `SELECT told.*, acceptance_number
     FROM unnest($1::uuid[]) AS account
     CROSS JOIN LATERAL (SELECT * FROM notification WHERE account_id = account AND seen_at IS NULL AND at <= $2 ORDER BY at DESC, id DESC LIMIT $3) AS told
     JOIN case_file ON case_file.id = told.case_id
     ORDER BY told.at, told.id`,
    [accountIds, dateOf(now), limit],
  );
  return rows.map((row) => ({ ...notificationOf(row), accountId: row.account_id }));
}

/** Notes when its own account first saw each; answers how many were news. */
export async function markSeen(transaction: Transaction, accountId: string, ids: readonly string[], now: Instant): Promise<number> {
  const [, count]: [unknown, number] = await transaction.query(
    `UPDATE notification SET seen_at = $3 WHERE account_id = $1 AND id = ANY ($2::uuid[]) AND seen_at IS NULL AND at <= $3`,
    [accountId, ids, dateOf(now)],
  );
  return count;
}

/** How many an account has not seen yet. */
export async function countUnseen(transaction: Transaction, accountId: string, now: Instant): Promise<number> {
  const rows: { count: number }[] = await transaction.query(
    `SELECT count(*)::int AS count FROM notification WHERE account_id = $1 AND seen_at IS NULL AND at <= $2`,
    [accountId, dateOf(now)],
  );
  return rows[0]?.count ?? 0;
}

interface NotificationRow {
  readonly id: string;
  readonly office: Office;
  readonly case_id: string;
  readonly acceptance_number: string;
  readonly kind: NotificationKind;
  readonly addressee: Addressee;
  readonly period: number;
  readonly stage: Stage | typeof WHOLE;
  readonly percent: number;
  readonly point_at: Date;
  readonly at: Date;
  readonly seen_at: Date | null;
}

const SELECTED = `SELECT notification.*, acceptance_number FROM notification JOIN case_file ON case_file.id = case_id`;

async function page(
  transaction: Transaction,
  condition: string,
  accountId: string,
  now: Instant,
  { after, limit }: { readonly after?: NotificationPlace | undefined; readonly limit: number },
): Promise<readonly Notification[]> {
  const rows: NotificationRow[] = await transaction.query(
    `${SELECTED} WHERE account_id = $1 AND ${condition} AND at <= $2 AND ($3::timestamptz IS NULL OR (at, notification.id) < ($3, $4::uuid))
     ORDER BY at DESC, notification.id DESC LIMIT $5`,
    [accountId, dateOf(now), after ? dateOf(after.at) : null, after?.id ?? null, limit],
  );
  return rows.map(notificationOf);
}

function notificationOf(row: NotificationRow): Notification {
  const { id, office, kind, addressee, period, percent } = row;
  return {
    id,
    office,
    caseId: row.case_id,
    acceptanceNumber: row.acceptance_number,
    kind,
    addressee,
    period,
    stage: row.stage === WHOLE ? undefined : row.stage,
    percent,
    pointAt: instantOf(row.point_at),
    at: instantOf(row.at),
    seenAt: optionalInstantOf(row.seen_at),
  };
}
