import type { CaseAction } from '#libs/domain/case/actions.js';
import { applyAction, type CaseRecord, type Handler } from '#libs/domain/case/case-record.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type Addressee, addresseesOf, type ClockPoint, ladderAt } from '#libs/domain/warnings/ladder.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import { findTold, type Told } from '#libs/persistence/notifications.js';
import { policyVersion } from '#libs/persistence/policy.js';
import type { Caller } from '../commands/caller.js';
import { reckon } from '../commands/clock-points.js';
import type { CommandServices } from '../commands/execute-command.js';

/** In whose hands a case came to be, by whose act and why; in nobody's without a holder. */
export interface Holding {
  readonly since: Instant;
  readonly holder: Pick<Handler, 'id' | 'name'> | undefined;
  readonly act: CaseAction['type'];
  readonly by: string | undefined;
  readonly reason: string | undefined;
}

/** Whose hands a case went through and who was warned of it: nothing of the request itself. */
export interface Course {
  readonly file: CaseFile;
  readonly holdings: readonly Holding[];
  readonly told: readonly Told[];
  /** What comes next if nothing is done, soonest first, each with who is to be told. */
  readonly next: readonly (ClockPoint & { readonly addressees: readonly Addressee[] })[];
  readonly asOf: Instant;
}

/** @throws DomainError CASE_NOT_FOUND, also for a case outside the caller's scope. */
export function readCourse(services: CommandServices, caseId: string, { scope }: Caller): Promise<Course> {
  const now = services.clock.now();
  return services.database.transaction(scope, async (transaction) => {
    const file = await findCase(transaction, caseId);
    if (!file) throw new DomainError('CASE_NOT_FOUND');
    const actions = await loadActions(transaction, caseId);
    const policy = await services.policies.of(transaction, file.office, await policyVersion(transaction));
    const { record, holdings } = follow(actions);
    const ladder = ladderAt(policy.ladder, now);
    const points = record ? reckon(record, policy, now).points : [];
    return {
      file,
      holdings,
      told: await findTold(transaction, caseId, now),
      next: points.map((point) => ({ ...point, addressees: addresseesOf(ladder, point) })).filter(({ addressees }) => addressees.length > 0),
      asOf: now,
    };
  });
}

function follow(actions: readonly CaseAction[]): { readonly record: CaseRecord | undefined; readonly holdings: readonly Holding[] } {
  const holdings: Holding[] = [];
  let record: CaseRecord | undefined;
  for (const action of actions) {
    const before = record?.handler;
    record = applyAction(record, action);
    if (before?.id !== record.handler?.id) holdings.push(holdingAfter(action, record.handler));
  }
  return { record, holdings };
}

const holdingAfter = ({ type, at, actor, payload }: CaseAction, holder: Handler | undefined): Holding => ({
  since: at,
  holder: holder && { id: holder.id, name: holder.name },
  act: type,
  by: actor.kind === 'staff' ? actor.name : undefined,
  reason: type === 'reassign' ? (payload as { readonly reason: string }).reason : undefined,
});
