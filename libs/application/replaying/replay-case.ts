import { foldCase } from '#libs/domain/case/case-record.js';
import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { compileFieldTable, type FieldTable } from '#libs/domain/technical-field/field-table.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCaseId, listAssessments } from '#libs/persistence/assessments.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { Database, Transaction } from '#libs/persistence/database.js';
import { findFieldTable, newestFieldTable, type StoredFieldTable } from '#libs/persistence/field-tables.js';
import { noteReading } from '../auditing/note-reading.js';
import { loadOutages } from '#libs/persistence/outages.js';
import { loadNotices, loadServiceHours } from '#libs/persistence/policy.js';
import type { Caller } from '../commands/caller.js';
import { clockPolicy } from '../policy/clock-policy.js';
import type { Clock } from '../ports/clock.js';
import { projectedClock } from '../commands/projection.js';
import { type ReplayedAssessment, replayAssessment } from './replay-assessment.js';
import { RULE_SETS, type RuleSets } from './rule-sets.js';
import type { Archive } from './versions.js';

export interface ReplayServices {
  readonly database: Database;
  readonly clock: Clock;
  /** Those of this build unless told. */
  readonly ruleSets?: RuleSets;
}

/** Every stored assessment of a case replayed, and its due instant as it stands. */
export interface ReplayedCase {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  /** `differs` as soon as anything does. */
  readonly verdict: 'same' | 'differs';
  readonly assessments: readonly ReplayedAssessment[];
  /** The due instant as the case's row shows it, and as its history gives it today. */
  readonly dueAt: { readonly stored: Instant | null; readonly recomputed: Instant | null; readonly same: boolean };
}

/**
 * Reckons every stored assessment of a case and its due instant again. The replay shows facts of the request, so it is
 * put on record like any reading. @throws DomainError CASE_NOT_FOUND, also for a case outside the caller's scope.
 */
export function replayCase(services: ReplayServices, caseId: string, caller: Caller): Promise<ReplayedCase> {
  return services.database.transaction(caller.scope, (transaction) => replay(services, transaction, caseId, caller));
}

/** The same by acceptance number or id. @throws as `replayCase` */
export function replayNamedCase(services: ReplayServices, name: string, caller: Caller): Promise<ReplayedCase> {
  return services.database.transaction(caller.scope, async (transaction) => {
    const caseId = await findCaseId(transaction, name);
    if (caseId === undefined) throw new DomainError('CASE_NOT_FOUND');
    return replay(services, transaction, caseId, caller);
  });
}

async function replay(services: ReplayServices, transaction: Transaction, caseId: string, caller: Caller): Promise<ReplayedCase> {
  const file = await findCase(transaction, caseId);
  if (!file) throw new DomainError('CASE_NOT_FOUND');
  const stored = await listAssessments(transaction, caseId);
  const archive = await openArchive(transaction, file.office, services.ruleSets ?? RULE_SETS, stored.map(({ tableVersion }) => tableVersion));
  const assessments = stored.map((each) => replayAssessment(each, archive));
  const dueAt = await replayDue(transaction, file, archive, services.clock.now());
  noteReading(transaction, { act: 'replay-decision', office: file.office, caseId }, caller, services.clock.now());
  const same = dueAt.same && assessments.every(({ verdict }) => verdict === 'same');
  return { caseId, acceptanceNumber: file.acceptanceNumber, verdict: same ? 'same' : 'differs', assessments, dueAt };
}

async function openArchive(transaction: Transaction, office: Office, sets: RuleSets, versions: readonly string[]): Promise<Archive> {
  const tables = new Map<string, FieldTable>();
  const present = compiled(await newestFieldTable(transaction));
  for (const version of new Set(versions)) {
    const table = version === present.version ? present : await findFieldTable(transaction, version).then((found) => found && compiled(found));
    if (table) tables.set(version, table);
  }
  const notices = await loadNotices(transaction);
  const hours = await loadServiceHours(transaction, office);
  return { ruleSets: sets, tables: (version) => tables.get(version), presentTable: present, notices, hours };
}

const compiled = ({ rows, concordance, version }: StoredFieldTable): FieldTable => compileFieldTable(rows, concordance, { version });

/** An open outage moves the due instant with every minute: it is shown as "not before", and not compared. */
async function replayDue(transaction: Transaction, file: CaseFile, { notices, hours }: Archive, now: Instant): Promise<ReplayedCase['dueAt']> {
  const record = foldCase(await loadActions(transaction, file.id));
  const outages = await loadOutages(transaction, file.office);
  const clock = projectedClock(record, { clock: clockPolicy(notices, hours), outages, ladder: [] }, now);
  const moving = clock.dueNotBefore || file.clock.dueNotBefore;
  return { stored: file.clock.dueAt ?? null, recomputed: clock.dueAt ?? null, same: moving || file.clock.dueAt === clock.dueAt };
}
