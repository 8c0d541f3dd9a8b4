import { reactive } from 'vue';
import { staff } from '../session/staff-session.js';

const kept = new Map<string, object>();

const keyOf = (caseId: string, act: string): string => [staff.value?.name ?? '', caseId, act].join('\n');

/**
 * What somebody has typed into an act of a case, until it is sent: it outlives the form, the tab and the page, a conflict
 * and the end of a session, and is nobody else's. It is not written down anywhere, for it is about people.
 */
export function draftOf<Draft extends object>(caseId: string, act: string, empty: () => Draft): Draft {
  const key = keyOf(caseId, act);
  const before = kept.get(key);
  if (before) return before as Draft;
  const draft = reactive(empty()) as Draft;
  kept.set(key, draft);
  return draft;
}

/** It has been sent. */
export const forgetDraft = (caseId: string, act: string): void => void kept.delete(keyOf(caseId, act));
