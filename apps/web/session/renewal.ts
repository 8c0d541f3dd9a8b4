import { shallowRef } from 'vue';
import { Refusal } from '../api/refusal.js';

/** Somebody who has to sign in again before a call can go on. */
interface Waiting {
  readonly goOn: () => void;
  readonly giveUp: () => void;
}

/** Set while the sign-in dialog has to be open; nothing on the page behind it is lost. */
export const waiting = shallowRef<Waiting>();

/**
 * Makes a call that needs a session. Where the session is over the reader is asked to sign in, and the call is made again.
 * @throws whatever the call throws, and the refusal itself where nobody signs in
 */
export async function withSession<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Refusal && error.asksForSession)) throw error;
    if (!(await renewed())) throw error;
    return call();
  }
}

/** Several calls that fail at once wait for one sign-in. */
function renewed(): Promise<boolean> {
  const before = waiting.value;
  return new Promise((settle) => {
    waiting.value = {
      goOn: () => (before?.goOn(), settle(true)),
      giveUp: () => (before?.giveUp(), settle(false)),
    };
  });
}

/** Signed in: whatever waited goes on. */
export function sessionRenewed(): void {
  const held = waiting.value;
  waiting.value = undefined;
  held?.goOn();
}

/** Not signed in: whatever waited is refused. */
export function sessionGivenUp(): void {
  const held = waiting.value;
  waiting.value = undefined;
  held?.giveUp();
}
