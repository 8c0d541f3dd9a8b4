import type { CaseAction } from '#libs/domain/case/actions.js';
import { applyAction, type CaseRecord, foldCase } from '#libs/domain/case/case-record.js';
import { allowedActions } from '#libs/domain/case/decide.js';
import type { State } from '#libs/domain/case/states.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { WorkingCalendar } from '#libs/domain/calendar/types.js';
import { DomainError } from '#libs/domain/errors.js';
import { type DatesAfterGrant, datesAfterGrant } from '#libs/domain/rules/after-grant.js';
import { day } from '#libs/domain/time/day.js';
import { type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import { findAssessment } from '#libs/persistence/decisions.js';
import { type AttachedFile, listAttachments } from '#libs/persistence/files.js';
import { policyVersion } from '#libs/persistence/policy.js';
import type { AssessmentResult } from '../assessment/assess-case.js';
import { noteReading } from '../auditing/note-reading.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { clockOf } from '../commands/projection.js';
import { standingIn } from '../commands/standing-in.js';
import type { IdentityVault } from '../ports/identity-vault.js';
import type { RequestForm } from '../request/request-form.js';
import { openForm } from '../request/seal-form.js';
import { type HistoryEntry, historyOf } from './history.js';

export type ReadingServices = CommandServices & { readonly vault: IdentityVault };

/** A case with everything that hangs on it. */
export interface WholeCase {
  readonly file: CaseFile;
  readonly record: CaseRecord;
  /** The form as people read it, identity numbers included. */
  readonly form: RequestForm;
  readonly actions: readonly CaseAction[];
  readonly history: readonly HistoryEntry[];
  readonly clock: ClockReading;
  readonly assessment?: AssessmentResult['assessment'] | undefined;
  readonly attachments: readonly AttachedFile[];
  /** The states so far, oldest first, each with the instant it was entered. */
  readonly milestones: readonly { readonly state: State; readonly since: Instant }[];
  readonly allowed: ReturnType<typeof allowedActions>;
  /** Where CNIPA has granted priority: the days that follow. */
  readonly afterGrant?: DatesAfterGrant | undefined;
}

/**
 * One case as its officers or its applicant see it; reading it is put on record, for it shows personal data.
 * @throws DomainError CASE_NOT_FOUND, also for a case outside the caller's scope.
 */
export function readCase(services: ReadingServices, caseId: string, caller: Caller): Promise<WholeCase> {
  return services.database.transaction(caller.scope, async (transaction) => {
    const whole = await loadWholeCase(services, transaction, caseId, caller);
    noteReading(transaction, { act: 'read-case', office: whole.file.office, caseId }, caller, services.clock.now());
    return whole;
  });
}

/** The case without a record of the reading; whoever shows it puts that on record. @throws DomainError CASE_NOT_FOUND. */
export async function loadWholeCase(services: ReadingServices, transaction: Transaction, caseId: string, caller: Caller): Promise<WholeCase> {
  const file = await findCase(transaction, caseId);
  if (!file) throw new DomainError('CASE_NOT_FOUND');
  const actions = await loadActions(transaction, caseId);
  const record = foldCase(actions);
  const policy = await services.policies.of(transaction, file.office, await policyVersion(transaction));
  const stored = await findAssessment(transaction, caseId);
  return {
    file,
    record,
    form: openForm(record.form as RequestForm, caseId, services.vault),
    actions,
    history: historyOf(actions, (form) => openForm(form, caseId, services.vault)),
    clock: clockOf(record, policy, services.clock.now()),
    assessment: stored && (JSON.parse(stored.result) as AssessmentResult).assessment,
    attachments: await listAttachments(transaction, caseId),
    milestones: milestonesOf(actions),
    allowed: allowedActions(record, await standingIn(transaction, record, caller.actor, services.clock.now())),
    afterGrant: afterGrant(record, policy.clock.calendar),
  };
}

function afterGrant({ cnipaResults, receivedAt }: CaseRecord, calendar: WorkingCalendar): DatesAfterGrant | undefined {
  const last = cnipaResults.at(-1);
  return last?.result === 'GRANTED' ? datesAfterGrant(day(last.issuedOn), shanghaiDay(receivedAt), calendar) : undefined;
}

function milestonesOf(actions: readonly CaseAction[]): WholeCase['milestones'] {
  const milestones: WholeCase['milestones'][number][] = [];
  let record: CaseRecord | undefined;
  for (const action of actions) {
    record = applyAction(record, action);
    if (milestones.at(-1)?.state !== record.state) milestones.push({ state: record.state, since: record.stateSince });
  }
  return milestones;
}
