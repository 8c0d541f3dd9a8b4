import { canonicalJson, fingerprint } from '#libs/canonical/canonical.js';
import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from '#libs/persistence/database.js';
import { countDrafts, deleteDraft, findDraft, insertDraft, type KeptDraft, listDrafts, removeExpiredDrafts, updateDraft } from '#libs/persistence/reception-drafts.js';
import { appendAudit } from '#libs/persistence/records.js';
import { openAccount } from '#libs/persistence/saved-filters.js';
import { noteReading } from '../auditing/note-reading.js';
import type { Caller } from '../commands/caller.js';
import type { RegistrationServices } from '../commands/register-request.js';
import { statedList, statedText } from './stated.js';

/** Days after which a draft that nobody touched is deleted. */
export const DRAFT_DAYS = 14;
/** More than one clerk has on the desk at once. */
export const MOST_DRAFTS = 50;

export interface DraftSummary extends Omit<KeptDraft, 'sealed'> {
  /** As typed so far, to tell drafts apart; empty where nothing is. */
  readonly applicationNumber: string;
  readonly applicant: string;
}

export interface Draft extends DraftSummary {
  readonly content: object;
}

const place = (id: string): string => `reception-draft:${id}`;

/** The caller's own drafts at the office, the one touched last first. */
export const readDrafts = (services: RegistrationServices, office: Office, caller: Caller): Promise<readonly DraftSummary[]> =>
  ofAccount(services, caller, async (transaction, account, now) => {
    const drafts = (await listDrafts(transaction, office, account, now)).map((kept) => opened(services, kept));
    return drafts.map(({ id, version, savedAt, expiresAt, applicationNumber, applicant }) => ({ id, version, savedAt, expiresAt, applicationNumber, applicant }));
  });

/** One of them to go on with, which is put on record: it names people. @throws DomainError NOT_FOUND, also for somebody else's. */
export const readDraft = (services: RegistrationServices, office: Office, id: string, caller: Caller): Promise<Draft> =>
  ofAccount(services, caller, async (transaction, account, now) => {
    const kept = await findDraft(transaction, id, office, account, now);
    if (!kept) throw new DomainError('NOT_FOUND');
    noteReading(transaction, { act: 'read-draft', office, about: id }, caller, now);
    return opened(services, kept);
  });

export interface DraftToKeep {
  readonly office: Office;
  readonly id: string;
  /** The version it was made from; 0 for a new one. */
  readonly version: number;
  readonly content: object;
}

/**
 * Keeps a draft in place of the version it was made from. The same content sent again is kept once.
 * @throws DomainError STALE_VERSION where another window has kept something else meanwhile; NOT_FOUND where it was
 * registered or deleted; INVALID_INPUT for one too many.
 */
export const keepDraft = (services: RegistrationServices, draft: DraftToKeep, caller: Caller): Promise<DraftSummary> =>
  ofAccount(services, caller, async (transaction, account, now) => {
    const { office, id, version, content } = draft;
    await removeExpiredDrafts(transaction, office, now);
    const before = await findDraft(transaction, id, office, account, now);
    if (before && before.version !== version) return sameAgain(services, before, content);
    if (!before && version > 0) throw new DomainError('NOT_FOUND');
    const sealed = services.vault.seal(JSON.stringify(content), place(id));
    const kept = { id, version: version + 1, sealed, savedAt: now, expiresAt: (now + DRAFT_DAYS * 86_400_000) as Instant };
    if (before) {
      if (!(await updateDraft(transaction, kept))) throw new DomainError('STALE_VERSION');
      return opened(services, kept);
    }
    if ((await countDrafts(transaction, office, account)) >= MOST_DRAFTS) throw new DomainError('INVALID_INPUT', {}, [{ field: 'draftId', code: 'TOO_MANY', parameters: { most: MOST_DRAFTS } }]);
    if (!(await insertDraft(transaction, office, account, kept))) throw new DomainError('STALE_VERSION');
    audit(transaction, caller, { office, id, act: 'keep-draft', at: now });
    return opened(services, kept);
  });

/** Deletes a draft of the caller's; does nothing where there is none. */
export const discardDraft = (services: RegistrationServices, office: Office, id: string, caller: Caller): Promise<void> =>
  ofAccount(services, caller, async (transaction, account, now) => {
    if (await deleteDraft(transaction, id, office, account)) audit(transaction, caller, { office, id, act: 'discard-draft', at: now });
  });

/** An answer that was lost on its way is asked for again; anything else would be written over. */
function sameAgain(services: RegistrationServices, kept: KeptDraft, content: object): Draft {
  const draft = opened(services, kept);
  if (canonicalJson(draft.content) === canonicalJson(content)) return draft;
  throw new DomainError('STALE_VERSION', { version: kept.version });
}

function opened({ vault }: RegistrationServices, { sealed, ...kept }: KeptDraft): Draft {
  const content = JSON.parse(vault.open(sealed, place(kept.id))) as object;
  const form = 'form' in content ? content.form : undefined;
  return { ...kept, content, applicationNumber: statedText(form, 'applicationNumber') ?? '', applicant: statedText(statedList(form, 'applicants')[0], 'name') ?? '' };
}

function audit(transaction: Transaction, { actor, requestId }: Caller, { office, id, act, at }: { readonly office: Office; readonly id: string; readonly act: string; readonly at: Instant }): void {
  appendAudit(transaction, { office, at, actor, act, actSha256: fingerprint({ act, draftId: id, at, actor }), about: id, requestId });
}

type Work<Result> = (transaction: Transaction, accountId: string, now: Instant) => Promise<Result>;

function ofAccount<Result>({ database, clock }: RegistrationServices, { actor, scope }: Caller, work: Work<Result>): Promise<Result> {
  if (actor.kind !== 'staff') throw new DomainError('NOT_ALLOWED');
  return database.transaction(scope, async (transaction) => {
    await openAccount(transaction, actor.id);
    return work(transaction, actor.id, clock.now());
  });
}
