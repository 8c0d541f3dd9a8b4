import type { ActionType, CaseAction } from '#libs/domain/case/actions.js';
import { applyAction, type CaseRecord } from '#libs/domain/case/case-record.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { DocumentKind } from '../ports/documents.js';

/** A paper the office issued on a case: which act gave rise to it, and whether the applicant is to have it. */
export interface CaseDocument {
  /** Number of the act. */
  readonly seq: number;
  readonly kind: DocumentKind;
  readonly at: Instant;
  readonly forApplicant: boolean;
}

/** Every paper a history gave rise to, oldest first. */
export function documentsOf(actions: readonly CaseAction[]): readonly CaseDocument[] {
  const documents: CaseDocument[] = [];
  let record: CaseRecord | undefined;
  for (const action of actions) {
    record = applyAction(record, action);
    const kinds = kindsOf(action, record);
    documents.push(...kinds.map((kind) => ({ seq: action.seq, kind, at: action.at, forApplicant: !FOR_CNIPA.has(kind) })));
  }
  return documents;
}

const FOR_CNIPA: ReadonlySet<DocumentKind> = new Set(['PACKAGE_COVER', 'RECOMMENDATION_OPINION']);

const KINDS: Readonly<Partial<Record<ActionType, readonly DocumentKind[]>>> = {
  register: ['ACCEPTANCE_RECEIPT'],
  'request-correction': ['CORRECTION_NOTICE'],
  decline: ['NOT_ACCEPTED_NOTICE'],
  confirm: ['NOT_RECOMMENDED_NOTICE'],
  refuse: ['NOT_RECOMMENDED_NOTICE'],
  forward: ['PACKAGE_COVER', 'RECOMMENDATION_OPINION'],
};

/** A positive recommendation that is confirmed tells its applicant nothing yet. */
const kindsOf = ({ type }: CaseAction, { state }: CaseRecord): readonly DocumentKind[] =>
  (type === 'confirm' && state !== 'NOT_RECOMMENDED' ? undefined : KINDS[type]) ?? [];
