import { effectScope, type EffectScope, reactive, watch } from 'vue';
import { staff } from '../session/staff-session.js';

interface Kept {
  readonly draft: object;
  readonly writing: EffectScope;
}

const kept = new Map<string, Kept>();

const keyOf = (caseId: string, act: string): string => ['draft of an act', staff.value?.name ?? '', caseId, act].join('\n');

/**
 * What somebody has typed into an act of a case, until it is sent: it outlives the form, the page, a reload, a conflict
 * and the end of a session, and is nobody else’s. It is about people, so it lies in the tab’s own storage alone, and goes
 * when the tab is closed or the officer signs out.
 */
export function draftOf<Draft extends object>(caseId: string, act: string, empty: () => Draft): Draft {
  const key = keyOf(caseId, act);
  const before = kept.get(key);
  if (before) return before.draft as Draft;
  const draft = reactive(stored<Draft>(key) ?? empty()) as Draft;
  // On its own: whoever asks first is gone before the last word is typed.
  const writing = effectScope(true);
  writing.run(() => watch(draft, () => store(key, draft)));
  kept.set(key, { draft, writing });
  return draft;
}

// Signed out: the tab's storage is emptied with the session.
watch(staff, (now) => {
  if (now) return;
  for (const { writing } of kept.values()) writing.stop();
  kept.clear();
});

/** It has been sent. */
export function forgetDraft(caseId: string, act: string): void {
  const key = keyOf(caseId, act);
  kept.get(key)?.writing.stop();
  kept.delete(key);
  sessionStorage.removeItem(key);
}

/** Only this module writes under such keys; whoever gives a form another shape gives its act another key here. */
function stored<Draft extends object>(key: string): Draft | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof found === 'object' && found !== null ? (found as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** A tab whose storage is full keeps the draft as long as it is not reloaded. */
function store(key: string, draft: object): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    sessionStorage.removeItem(key);
  }
}
