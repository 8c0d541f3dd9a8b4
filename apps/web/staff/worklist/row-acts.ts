import { reactive, ref } from 'vue';
import { Refusal, ServerAway } from '../../api/refusal.js';
import { told } from '../../api/told.js';
import { withSession } from '../../session/renewal.js';
import type { ClaimAct } from './offered-acts.js';
import { intake } from './worklist-client.js';

/** What is said at a row: who was faster, or why it could not be. */
export interface RowNotice {
  readonly title?: string;
  readonly detail: string;
}

/** Claiming and giving back, row by row, each by itself: the next one need not wait for the last. */
export function useRowActs(awayText: () => string) {
  const acting = reactive(new Map<string, ClaimAct>());
  const notices = reactive(new Map<string, RowNotice>());
  const keys = new Map<string, string>();
  const done = ref<{ readonly act: ClaimAct; readonly caseId: string; readonly number: string }>();

  /** @returns whether it is done; where it is not, why stands at the row. */
  async function act(row: { readonly caseId: string; readonly acceptanceNumber: string }, type: ClaimAct): Promise<boolean> {
    const { caseId, acceptanceNumber: number } = row;
    if (acting.has(caseId)) return false;
    acting.set(caseId, type);
    notices.delete(caseId);
    // The same key until there is an answer, so that nothing is done twice.
    const name = `${type} ${caseId}`;
    const key = keys.get(name) ?? crypto.randomUUID();
    keys.set(name, key);
    const params = { header: { 'Idempotency-Key': key }, path: { caseId } };
    try {
      await withSession(() => told(type === 'claim' ? intake.POST('/cases/{caseId}/actions/claim', { params }) : intake.POST('/cases/{caseId}/actions/release', { params })));
      keys.delete(name);
      done.value = { act: type, caseId, number };
      return true;
    } catch (error) {
      if (!(error instanceof ServerAway)) keys.delete(name);
      notices.set(caseId, error instanceof Refusal ? { title: error.problem.title, detail: error.problem.detail } : { detail: awayText() });
      return false;
    } finally {
      acting.delete(caseId);
    }
  }
  return { acting, notices, done, act };
}
