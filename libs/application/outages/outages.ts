import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from '#libs/persistence/database.js';
import {
  insertOutageRecord, loadOutageRecords, newOutageId, OUTAGE_SCOPES, type OutageRecord, type OutageScope, recordedOutages,
} from '#libs/persistence/outages.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { officesListed, requireOffice } from '../reference-data/access.js';
import { type AppliedChange, carryThrough } from '../reference-data/carry-through.js';
import { changeReferenceData, type Loading, readReferenceData, type ReferenceCommand } from '../reference-data/change-reference-data.js';
import { type ClockData, loadingInstant, readClockData, sidesAt } from '../reference-data/clock-sides.js';
import { type ForeseenRevisions, foreseeRevisions } from '../reference-data/revisions-preview.js';
import { type OutageAct, type OutageStamp, type OutageStep, stepOf } from './outage-acts.js';

export interface OutagePreview extends OutageStep {
  readonly revisions: ForeseenRevisions;
  readonly asOf: Instant;
}

/**
 * What an act about an outage would do to the open cases if it were done now. Nothing is written.
 * @throws DomainError NOT_ALLOWED for an office the caller does not look after, for CNIPA's unless for both; as `stepOf`.
 */
export function previewOutage({ database, clock }: CommandServices, act: OutageAct, caller: Caller): Promise<OutagePreview> {
  return readReferenceData(database, async (transaction) => {
    const data = await readClockData(transaction);
    const records = await loadOutageRecords(transaction, OUTAGE_SCOPES);
    const asOf = loadingInstant(data, clock.now());
    const step = allowedStep(act, records, caller, stampOf(caller, clock.now(), asOf, 'new'));
    const next = withRecord(data, records, step.after);
    const sides = new Map(officesOf(step.after.scope).map((office) => [office, sidesAt(next, office, asOf)]));
    return { ...step, revisions: await foreseeRevisions(transaction, sides, asOf, caller), asOf };
  });
}

/**
 * Puts an act about an outage on record and takes it to every open case it touches: a new version of the policy. Cases
 * whose promise is kept or that have ended stay as they are. The same key with the same body has one effect.
 * @throws DomainError as `previewOutage`, and IDEMPOTENCY_KEY_REUSED.
 */
export async function recordOutage(services: CommandServices, command: ReferenceCommand, act: OutageAct): Promise<AppliedChange> {
  // Before the policy is locked: whoever may not do it keeps nobody waiting.
  requireScope(act, await readReferenceData(services.database, (transaction) => loadOutageRecords(transaction, OUTAGE_SCOPES)), command.caller);
  const change = await changeReferenceData(services, command, 'OUTAGE', async (loading) => {
    const step = await takeStep(loading, act, command.caller, services.clock.now());
    return { content: contentOf(act, step), offices: officesOf(step.after.scope) };
  });
  return carryThrough(services, change, command.caller);
}

async function takeStep({ transaction, at }: Loading, act: OutageAct, caller: Caller, now: Instant): Promise<OutageStep> {
  const records = await loadOutageRecords(transaction, OUTAGE_SCOPES);
  const step = allowedStep(act, records, caller, stampOf(caller, now, at, await newOutageId(transaction)));
  await insertOutageRecord(transaction, step.after);
  return step;
}

function allowedStep(act: OutageAct, records: readonly OutageRecord[], caller: Caller, stamp: OutageStamp): OutageStep {
  requireScope(act, records, caller);
  return stepOf(act, records, stamp);
}

function requireScope(act: OutageAct, records: readonly OutageRecord[], caller: Caller): void {
  const scope = act.type === 'DECLARE' ? act.scope : records.find(({ id }) => id === act.outageId)?.scope;
  for (const office of scope ? officesOf(scope) : []) requireOffice(caller, office);
}

const officesOf = (scope: OutageScope): readonly Office[] => (scope === 'CNIPA' ? OFFICES : [scope]);

function stampOf({ actor }: Caller, now: Instant, recordedAt: Instant, newId: string): OutageStamp {
  return { now, recordedAt, newId, ...(actor.kind === 'staff' && { recordedBy: { id: actor.id, name: actor.name } }) };
}

/** The data as they would be with one more record of an outage. */
function withRecord(data: ClockData, records: readonly OutageRecord[], added: OutageRecord): ClockData {
  const all = [...records.filter(({ id }) => id !== added.id), ...records.filter(({ id }) => id === added.id), added];
  const touching = (office: Office) => recordedOutages(all.filter(({ scope }) => scope === office || scope === 'CNIPA'));
  return { ...data, outages: { GUANGZHOU: touching('GUANGZHOU'), SHENZHEN: touching('SHENZHEN') } };
}

const contentOf = ({ type }: OutageAct, { before, after }: OutageStep): object => ({
  act: type,
  outageId: after.id,
  scope: after.scope,
  before: before ? spanOf(before) : null,
  after: spanOf(after),
  reason: after.reason,
});

const spanOf = ({ from, until, withdrawn }: OutageRecord): object => ({
  from: formatInstant(from),
  until: until === undefined ? null : formatInstant(until),
  withdrawn,
});

/** An outage with everything that was recorded of it, oldest first; the last record stands. */
export interface ListedOutage {
  readonly id: string;
  readonly scope: OutageScope;
  readonly stands: OutageRecord;
  readonly history: readonly OutageRecord[];
}

/** The outages that touch the offices the caller looks after, the one declared last first. */
export async function listOutages({ database }: Pick<CommandServices, 'database'>, caller: Caller): Promise<readonly ListedOutage[]> {
  const records = await readReferenceData(database, (transaction: Transaction) => loadOutageRecords(transaction, [...officesListed(caller), 'CNIPA']));
  const standing = records.filter(({ id }, at) => records[at + 1]?.id !== id);
  return standing.map((stands) => ({ id: stands.id, scope: stands.scope, stands, history: records.filter(({ id }) => id === stands.id) })).toReversed();
}
