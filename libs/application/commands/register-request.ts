import type { CaseAction } from '#libs/domain/case/actions.js';
import { applyAction, type CaseRecord } from '#libs/domain/case/case-record.js';
import { mayAct } from '#libs/domain/case/transitions.js';
import type { Channel, Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { calendarDate } from '#libs/domain/time/day.js';
import { formatInstant, type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import { appendAction } from '#libs/persistence/case-actions.js';
import { type CaseIdentity, insertCase, lockHolder, openCaseId, takeAcceptanceNumber } from '#libs/persistence/cases.js';
import { type Transaction, violates } from '#libs/persistence/database.js';
import { attachToCase } from '#libs/persistence/files.js';
import { indexIdentifiers } from '#libs/persistence/identifiers.js';
import { announce } from '#libs/persistence/outbox.js';
import { type CommandKey, findAnswer, keepAnswer } from '#libs/persistence/records.js';
import { requireUploads } from '../files/attachments.js';
import type { IdentityVault } from '../ports/identity-vault.js';
import { normaliseForm } from '../request/normalise-form.js';
import { receiptInstant } from '../request/receipt-instant.js';
import type { RequestForm } from '../request/request-form.js';
import { blindIndexes, sealForm } from '../request/seal-form.js';
import { answerOf, type CommandAnswer } from './answer.js';
import type { Caller } from './caller.js';
import { audit, commandKey, type CommandServices, repeated } from './execute-command.js';
import { projectionOf } from './projection.js';
import { FOR_THE_APPLICANT, receivedPaper, type StatedPaper } from './received-paper.js';
import { keepSearchable } from './searchable.js';

export interface Registration {
  readonly caller: Caller;
  readonly key: string;
  readonly office: Office;
  readonly channel: Channel;
  readonly form: RequestForm;
  /** When it was handed in; now if it is not said. What came by post says so with its paper. */
  readonly receivedAt?: Instant | undefined;
  /** By post, and then always: the paper that brought it. */
  readonly paper?: StatedPaper | undefined;
}

export type RegistrationServices = CommandServices & { readonly vault: IdentityVault };

/**
 * Takes a request in: acceptance number, case, first action and all that goes with it in one transaction.
 * @throws DomainError DUPLICATE_REQUEST naming the office that holds the application and since when; the faults of the
 * form; INVALID_INPUT for a receipt or a paper that cannot be; IDEMPOTENCY_KEY_REUSED.
 */
export async function registerRequest(services: RegistrationServices, registration: Registration): Promise<CommandAnswer> {
  if (!mayAct(registration.caller.actor, 'register')) throw new DomainError('NOT_ALLOWED', { action: 'register' });
  const { caller, key, office, channel, form, receivedAt, paper } = registration;
  const commanded = commandKey({ caller, key, body: { office, channel, form, receivedAt, paper } });
  const answer = await retelling(services, registration, commanded, () => register(services, registration, commanded));
  services.bell.ring();
  return answer;
}

async function register(services: RegistrationServices, registration: Registration, key: CommandKey): Promise<CommandAnswer> {
  return services.database.transaction(registration.caller.scope, async (transaction) => {
    const first = await findAnswer(transaction, key);
    if (first) return repeated(first, key);
    const now = services.clock.now();
    const form = normaliseForm(registration.form, now);
    await requireNoLiveRequest(transaction, form.applicationNumber);
    await requireUploads(transaction, registration.caller.keyScope, form.attachments, 'form.attachments');
    return begin(services, registration, form, key, now, transaction);
  });
}

async function begin(
  services: RegistrationServices,
  registration: Registration,
  form: RequestForm,
  key: CommandKey,
  now: Instant,
  transaction: Transaction,
): Promise<CommandAnswer> {
  const { caller, office } = registration;
  const { id, policyVersion } = await openCaseId(transaction);
  const policy = await services.policies.of(transaction, office, policyVersion);
  const action = registerAction(registration, sealForm(form, id, services.vault), now);
  const record: CaseRecord = applyAction(undefined, action);
  const projection = projectionOf(record, policy, now);
  const identity = await identify(transaction, id, record, now);
  await insertCase(transaction, identity, projection);
  await appendAction(transaction, id, office, action);
  await keepSearchable(transaction, identity, undefined, record);
  await attachToCase(transaction, { caseId: id, office, seq: 1 }, form.attachments);
  await indexIdentifiers(transaction, id, office, blindIndexes(form, services.vault));
  await audit(transaction, identity, action, caller);
  const answer = answerOf(identity, projection, record, caller.actor);
  await keepAnswer(transaction, key, id, answer, now);
  await announce(transaction, id, office, now);
  return answer;
}

function registerAction(
  registration: Registration,
  form: RequestForm,
  now: Instant,
): CaseAction<'register'> {
  const { office, channel, caller } = registration;
  const receipt = channel === 'POST' ? postalReceipt(registration, now) : directReceipt(registration, now);
  return { type: 'register', seq: 1, at: now, actor: caller.actor, payload: { office, region: form.region, channel, form, ...receipt } };
}

type Receipt = Pick<CaseAction<'register'>['payload'], 'receivedAt' | 'paper'>;

function postalReceipt({ receivedAt, paper: stated }: Registration, now: Instant): Receipt {
  if (!stated) throw new DomainError('INVALID_INPUT', {}, [{ field: 'paper', code: 'required' }]);
  if (receivedAt !== undefined) throw new DomainError('INVALID_INPUT', {}, [{ field: 'receivedAt', code: 'only-at-the-window' }]);
  const paper = receivedPaper(stated, { senders: FOR_THE_APPLICANT }, now);
  return { receivedAt: receiptInstant('POST', paper.receivedAt, now, 'paper.receivedAt'), paper };
}

function directReceipt({ channel, receivedAt, paper }: Registration, now: Instant): Receipt {
  if (paper) throw new DomainError('INVALID_INPUT', {}, [{ field: 'paper', code: 'only-by-post' }]);
  return { receivedAt: receiptInstant(channel, receivedAt, now) };
}

/** Prefix of the office's own numbers: `GZ-2026-00123`. */
const PREFIXES = { GUANGZHOU: 'GZ', SHENZHEN: 'SZ' } as const satisfies Record<Office, string>;

async function identify(transaction: Transaction, id: string, record: CaseRecord, now: Instant): Promise<CaseIdentity> {
  const { office, region, channel, receivedAt } = record;
  const { year } = calendarDate(shanghaiDay(now));
  const number = await takeAcceptanceNumber(transaction, office, year);
  const acceptanceNumber = `${PREFIXES[office]}-${year}-${String(number).padStart(5, '0')}`;
  return { id, acceptanceNumber, office, region, channel, receivedAt, registeredAt: now };
}

async function requireNoLiveRequest(transaction: Transaction, applicationNumber: string): Promise<void> {
  const holder = await lockHolder(transaction, applicationNumber);
  if (holder) throw new DomainError('DUPLICATE_REQUEST', { office: holder.office, since: formatInstant(holder.since) });
}

/** Of two at the same instant the database lets one through; the other is told what it would have been told a moment later. */
async function retelling(
  services: RegistrationServices,
  { caller, form }: Registration,
  key: CommandKey,
  attempt: () => Promise<CommandAnswer>,
): Promise<CommandAnswer> {
  try {
    return await attempt();
  } catch (error) {
    if (!violates(error, 'case_file_one_live_request') && !violates(error, 'command_key_pk')) throw error;
    return services.database.transaction(caller.scope, async (transaction) => {
      const first = await findAnswer(transaction, key);
      if (first) return repeated(first, key);
      await requireNoLiveRequest(transaction, normaliseForm(form, services.clock.now()).applicationNumber);
      throw error;
    });
  }
}
