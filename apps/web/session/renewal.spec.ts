import { describe, expect, it } from '@jest/globals';
import { type Problem, Refusal } from '../api/refusal.js';
import { sessionGivenUp, sessionRenewed, waiting, withSession } from './renewal.js';

const refusal = (code: string): Refusal => new Refusal({ code, status: 401, title: '', detail: '', requestId: '', errors: [] } satisfies Problem);
const soon = (): Promise<void> => new Promise((settle) => setTimeout(settle));

/** Refused until somebody has signed in. */
function guarded(): { call: () => Promise<string>; signIn: () => void } {
  let open = false;
  return { call: () => (open ? Promise.resolve('done') : Promise.reject(refusal('NOT_SIGNED_IN'))), signIn: () => void (open = true) };
}

describe('a session that is over', () => {
  it('lets every call wait for one sign-in and go on', async () => {
    const { call, signIn } = guarded();
    const both = [withSession(call), withSession(call)];
    await soon();
    expect(waiting.value).toBeDefined();
    signIn();
    sessionRenewed();
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    expect(waiting.value).toBeUndefined();
  });

  it('is a refusal where nobody signs in', async () => {
    const attempt = withSession(guarded().call).catch((error: unknown) => error);
    await soon();
    sessionGivenUp();
    expect(await attempt).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('is not asked for by any other refusal', async () => {
    await expect(withSession(() => Promise.reject(refusal('ACTION_NOT_ALLOWED')))).rejects.toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
    expect(waiting.value).toBeUndefined();
  });
});
