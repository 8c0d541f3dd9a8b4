import { ref } from 'vue';

/** What the browser has to know of an open request; the session's own token it cannot read. */
export interface ApplicantSession {
  readonly acceptanceNumber: string;
  readonly csrfToken: string;
}

const KEPT = 'youshen.request';

/** Kept for this tab alone, so that a reload does not ask again; gone when the tab is. */
export const session = ref<ApplicantSession | undefined>(kept());

export function keepSession(open: ApplicantSession | undefined): void {
  session.value = open;
  if (open) sessionStorage.setItem(KEPT, JSON.stringify(open));
  else sessionStorage.removeItem(KEPT);
}

function kept(): ApplicantSession | undefined {
  const text = typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(KEPT);
  return text === null ? undefined : (JSON.parse(text) as ApplicantSession);
}
