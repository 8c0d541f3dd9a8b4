import { type Ref, ref, shallowRef } from 'vue';
import { ServerAway } from './refusal.js';

export interface Submission<Answer> {
  readonly isSending: Ref<boolean>;
  /** Why the last attempt failed; none while it is under way. */
  readonly failure: Ref<unknown>;
  /** @returns the answer, or nothing where it failed; a second call while one is under way does nothing. */
  readonly send: (work: (key: string) => Promise<Answer>) => Promise<Answer | undefined>;
}

export interface KeptKey {
  read(): string | undefined;
  keep(key: string | undefined): void;
}

/**
 * Sends a form once. Its idempotency key stays the same until there is an answer: where none came, nobody knows whether
 * the form arrived, and sending it again has no second effect. A refusal is an answer; what is mended is sent as new.
 * @param kept where the key outlives the page, for forms that do
 */
export function useSubmission<Answer>(kept: KeptKey = inMemory()): Submission<Answer> {
  const [isSending, failure] = [ref(false), shallowRef<unknown>()];
  async function send(work: (key: string) => Promise<Answer>): Promise<Answer | undefined> {
    if (isSending.value) return undefined;
    [isSending.value, failure.value] = [true, undefined];
    const key = kept.read() ?? crypto.randomUUID();
    kept.keep(key);
    try {
      const answer = await work(key);
      kept.keep(undefined);
      return answer;
    } catch (error) {
      if (!(error instanceof ServerAway)) kept.keep(undefined);
      failure.value = error;
      return undefined;
    } finally {
      isSending.value = false;
    }
  }
  return { isSending, failure, send };
}

function inMemory(): KeptKey {
  let held: string | undefined;
  return { read: () => held, keep: (key) => void (held = key) };
}
