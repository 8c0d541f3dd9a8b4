import type { Instant } from '#libs/domain/time/instant.js';
import { formOf } from '../../request-form/draft-to-form.js';
import { type Draft, emptyDraft } from '../../request-form/form-draft.js';
import type { Schemas } from '../intake-client.js';
import { momentTyped } from './typed-moment.js';

/** A request that is being keyed in: how it came, and the form as far as it is filled in. */
export interface ReceptionDraft {
  channel: Schemas['PaperChannel'];
  /** As typed; empty is now. */
  receivedAt?: string | undefined;
  paper: { sender?: string | undefined; relation?: 'APPLICANT' | 'AGENCY' | undefined; datedOn?: string | undefined; datedBy: 'POSTMARK' | 'PAPER' };
  form: Draft;
}

/** What most requests at the window have in common stands there already, to be changed where it is otherwise. */
export function emptyReception(): ReceptionDraft {
  return {
    channel: 'WINDOW',
    paper: { datedBy: 'POSTMARK' },
    form: { ...emptyDraft(), region: 'HK', applicationKind: 'DIRECT', hasAgency: true, signature: { inSimplifiedChinese: true } },
  };
}

/** The registration as it is sent, whole or not. */
export function bodyOf({ channel, receivedAt, paper, form }: ReceptionDraft, now: Instant): Schemas['RegisterBody'] {
  const at = momentTyped(receivedAt, now);
  const { sender, relation, datedOn, datedBy } = paper;
  const letter = { sender: { name: sender, relation }, datedOn, datedBy, receivedAt: at };
  return { channel, ...(channel === 'POST' ? { paper: letter as Schemas['PaperBody'] } : { receivedAt: at }), form: formOf(form) };
}

/** The same content, whatever was typed and taken back meanwhile. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
