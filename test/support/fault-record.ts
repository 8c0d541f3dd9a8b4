import { PolicySource } from '#libs/application/policy/policy-source.js';
import { projectionOf } from '#libs/application/commands/projection.js';
import type { ActionType, CaseAction } from '#libs/domain/case/actions.js';
import { foldCase } from '#libs/domain/case/case-record.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { CaseFile, CaseProjection } from '#libs/persistence/cases.js';
import { createDataSource } from '#libs/persistence/data-source.js';
import { Database, type Transaction } from '#libs/persistence/database.js';
import { policyVersion } from '#libs/persistence/policy.js';

export interface ClockPoint {
  readonly percent: number;
  readonly pointAt: number;
  readonly recordedAt: number;
}

/** A case as the database holds it, and as its history says it should be held. */
export interface KeptCase {
  readonly file: CaseFile;
  readonly actions: readonly CaseAction[];
  readonly stored: Omit<CaseProjection, 'changedAt'>;
  readonly folded: Omit<CaseProjection, 'changedAt'>;
  /** Places in the history that have an audit entry, in order. */
  readonly audited: readonly number[];
  readonly points: readonly ClockPoint[];
}

/** Reads what is on record, past every service, as the database's owner. */
export class RecordReader {
  private readonly policies = new PolicySource();

  private constructor(private readonly database: Database) {}

  static async open(adminUrl: string): Promise<RecordReader> {
    return new RecordReader(new Database(await createDataSource(adminUrl, 4).initialize()));
  }

  close(): Promise<void> {
    return this.database.close();
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.inside((transaction) => transaction.query(sql, [...parameters]));
  }

  inside<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.database.transaction({ offices: OFFICES }, work);
  }

  /** @throws Error where there is no such case */
  read(caseId: string): Promise<KeptCase> {
    return this.inside(async (transaction) => {
      const file = await findCase(transaction, caseId);
      if (!file) throw new Error(`no case ${caseId}`);
      const actions = await loadActions(transaction, caseId);
      const record = foldCase(actions);
      const policy = await this.policies.of(transaction, file.office, await policyVersion(transaction));
      const folded = comparable(projectionOf(record, policy, record.lastActionAt));
      const audit: { seq: number }[] = await transaction.query(`SELECT seq FROM audit_entry WHERE case_id = $1 AND seq IS NOT NULL ORDER BY seq`, [caseId]);
      return { file, actions, stored: comparable(file), folded, audited: audit.map(({ seq }) => seq), points: await pointsOf(transaction, caseId) };
    });
  }
}

async function pointsOf(transaction: Transaction, caseId: string): Promise<readonly ClockPoint[]> {
  const rows: { percent: number; point_at: Date; recorded_at: Date }[] = await transaction.query(
    `SELECT percent, point_at, recorded_at FROM clock_point WHERE case_id = $1 ORDER BY period, percent`,
    [caseId],
  );
  return rows.map(({ percent, point_at, recorded_at }) => ({ percent, pointAt: point_at.getTime(), recordedAt: recorded_at.getTime() }));
}

/** The part of a projection that a row holds. */
function comparable(projection: CaseProjection): Omit<CaseProjection, 'changedAt'> {
  const { applicationNumber, inventionTitle, applicantName, state, stateSince, seq, handler, recommenderId, reviewerId, collected } = projection;
  const { breachedAt, forwardedAt, cnipaReceiptNumber, returned, correctionAnswered, agency } = projection;
  const { state: clockState, period, deemedReceivedAt, dueAt, dueNotBefore, provisional, nextPoint } = projection.clock;
  const next = nextPoint && { at: nextPoint.at, percent: nextPoint.percent, stage: nextPoint.stage };
  const clock = { state: clockState, period, deemedReceivedAt, dueAt, dueNotBefore, provisional, nextPoint: next };
  const people = { handler, recommenderId, reviewerId };
  const listed = { returned, correctionAnswered, agency };
  return { applicationNumber, inventionTitle, applicantName, state, stateSince, seq, ...people, clock, collected, breachedAt, forwardedAt, cnipaReceiptNumber, ...listed };
}

/** The acts of a history but for the clock's own, which come when their instant comes. */
export const actsOf = ({ actions }: KeptCase): readonly ActionType[] =>
  actions.map(({ type }) => type).filter((type) => type !== 'record-clock-point' && type !== 'record-stage-point');
