import type { CaseAction } from '#libs/domain/case/actions.js';
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

function kindsOf({ type }: CaseAction, { state }: CaseRecord): readonly DocumentKind[] {
  switch (type) {
    case 'register':
      return ['ACCEPTANCE_RECEIPT'];
    case 'request-correction':
      return ['CORRECTION_NOTICE'];
    case 'decline':
      return ['NOT_ACCEPTED_NOTICE'];
    case 'confirm':
    case 'refuse':
      return state === 'NOT_RECOMMENDED' ? ['NOT_RECOMMENDED_NOTICE'] : [];
    case 'forward':
      return ['PACKAGE_COVER', 'RECOMMENDATION_OPINION'];
    default:
      return [];
  }
}
