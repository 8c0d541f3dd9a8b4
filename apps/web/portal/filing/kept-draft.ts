import type { KeptKey } from '../../api/submission.js';
import { type Draft, emptyDraft } from '../../request-form/form-draft.js';

/** What this device keeps of a form that is not filed yet. */
export interface KeptDraft {
  readonly draft: Draft;
  /** Ties the files at the server to the request to come; whoever has it could use them. */
  readonly ticket: string;
  readonly savedAt: number;
  readonly key?: string | undefined;
}

const KEPT = 'youshen.filing';
/** Days after which a draft that nobody touched is forgotten. */
export const KEPT_DAYS = 30;

/** The draft of this device, or a new one; one older than thirty days is forgotten. */
export function readDraft(now: number, storage: Pick<Storage, 'getItem'> = localStorage): KeptDraft {
  const text = storage.getItem(KEPT);
  const kept = text === null ? undefined : (JSON.parse(text) as KeptDraft);
  return kept && now - kept.savedAt < KEPT_DAYS * 86_400_000 ? kept : { draft: emptyDraft(), ticket: newTicket(), savedAt: 0 };
}

export function keepDraft(kept: KeptDraft, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(KEPT, JSON.stringify(kept));
}

export function forgetDraft(storage: Pick<Storage, 'removeItem'> = localStorage): void {
  storage.removeItem(KEPT);
}

/** The key outlives the page: a phone that died while it was sending sends the same form again. */
export const keyBeside = (read: () => KeptDraft, write: (kept: KeptDraft) => void): KeptKey => ({
  read: () => read().key,
  keep: (key) => write({ ...read(), key }),
});

/** 32 random characters or more, as the server asks. */
function newTicket(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_');
}
