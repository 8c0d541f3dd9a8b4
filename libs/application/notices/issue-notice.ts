import type { ActionType, CaseAction } from '#libs/domain/case/actions.js';
import { type CaseRecord, foldCase } from '#libs/domain/case/case-record.js';
import type { State } from '#libs/domain/case/states.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Language } from '#libs/domain/language.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import { type ChainPlace, placeOfAct } from '#libs/persistence/audit.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import { findIssuedDocument } from '#libs/persistence/files.js';
import type { CommandAnswer } from '../commands/answer.js';
import type { Caller } from '../commands/caller.js';
import type { DocumentKind, Paper } from '../ports/documents.js';
import type { ReceiptServices } from '../reading/issue-receipt.js';
import { issuePaper } from '../reading/issue-paper.js';
import { languageOf, paperOf } from '../reading/paper.js';
import { documentsOf } from './case-documents.js';
import { drawCorrection, type DrawnNotice, drawRefusal, type NoticeKind } from './notice-data.js';

/** A paper among those of a case, and in which language beside Simplified Chinese: the applicant's unless told. */
export interface NamedNotice {
  readonly seq: number;
  readonly kind: NoticeKind;
  readonly language?: Language | undefined;
}

type Found = { readonly issued: Uint8Array } | (DrawnNotice & { readonly stored: string; readonly file: CaseFile; readonly head: ChainPlace });

/**
 * A notice to the applicant as first issued: made with its act or, where that failed or another language is asked for, when
 * it is first wanted; the same bytes ever after. @throws DomainError CASE_NOT_FOUND; NOT_FOUND where no act gave rise to it.
 */
export async function issueNotice(services: ReceiptServices, caseId: string, named: NamedNotice, caller: Caller): Promise<Uint8Array> {
  const found = await services.database.transaction(caller.scope, (transaction) => find(services, transaction, caseId, named));
  if ('issued' in found) return found.issued;
  const content = await services.documents.render(found.kind, found.data);
  const paper = { caseId, office: found.file.office, seq: named.seq, kind: found.stored, content, head: found.head };
  return services.database.transaction(caller.scope, (transaction) => issuePaper(transaction, paper, caller, services.clock.now()));
}

/** Issues what an act has just given rise to; nothing for most acts. @param type the act that was answered */
export async function issueWithAct(services: ReceiptServices, type: string, { caseId, seq, state }: CommandAnswer, caller: Caller): Promise<void> {
  const kind = NOTICE_OF_STATE[state];
  if (kind !== undefined && NOTIFYING.has(type)) await issueNotice(services, caseId, { seq, kind }, caller);
}

const NOTIFYING: ReadonlySet<string> = new Set(['request-correction', 'decline', 'confirm', 'refuse'] satisfies readonly ActionType[]);

const NOTICE_OF_STATE: Readonly<Partial<Record<State, NoticeKind>>> = {
  AWAITING_CORRECTION: 'CORRECTION_NOTICE',
  NOT_ACCEPTED: 'NOT_ACCEPTED_NOTICE',
  NOT_RECOMMENDED: 'NOT_RECOMMENDED_NOTICE',
};

async function find(services: ReceiptServices, transaction: Transaction, caseId: string, { seq, kind, language }: NamedNotice): Promise<Found> {
  const file = await findCase(transaction, caseId);
  if (!file) throw new DomainError('CASE_NOT_FOUND');
  const actions = (await loadActions(transaction, caseId)).filter((action) => action.seq <= seq);
  const act = actions.at(-1);
  if (!act || !documentsOf(actions).some((each) => each.seq === seq && each.kind === kind)) throw new DomainError('NOT_FOUND');
  const record = foldCase(actions);
  const own = languageOf(record);
  const stored = storedAs(kind, language === own ? undefined : language);
  const issued = await findIssuedDocument(transaction, caseId, seq, stored);
  if (issued) return { issued };
  const head = await placeOfAct(transaction, caseId, seq);
  const about = { at: act.at, language: language ?? own, portalUrl: services.portalUrl, actSha256: fingerprint(act), head };
  return { ...drawn(kind, paperOf(file, record, about), { act, record, statusAddress: `${services.portalUrl}/status` }), stored, file, head };
}

const storedAs = (kind: DocumentKind, language: Language | undefined): string => (language === undefined ? kind : `${kind}:${language}`);

interface Source {
  readonly act: CaseAction;
  readonly record: CaseRecord;
  readonly statusAddress: string;
}

function drawn(kind: NoticeKind, paper: Paper, { act, record, statusAddress }: Source): DrawnNotice {
  if (kind !== 'CORRECTION_NOTICE') return drawRefusal(kind, paper, reasonsOf(act, record));
  return drawCorrection(paper, record.correction ?? { defects: [], answerBy: '' }, statusAddress);
}

/** What was decided, in the words of whoever decided it: a confirmation adds none to the recommendation it confirms. */
function reasonsOf(act: CaseAction, record: CaseRecord): string {
  if (act.type === 'decline') return act.payload.reason;
  return act.type === 'refuse' ? act.payload.reasons : (record.recommendation?.reasons ?? '');
}
