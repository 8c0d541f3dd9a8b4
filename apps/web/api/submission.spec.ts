import { describe, expect, it } from '@jest/globals';
import { type Problem, Refusal, ServerAway } from './refusal.js';
import { useSubmission } from './submission.js';

const problem: Problem = { code: 'INVALID_INPUT', status: 422, title: '', detail: '', requestId: '', errors: [] };

describe('a form that is sent', () => {
  it('keeps its key while nobody answers, and takes a new one after a refusal', async () => {
    const { send, failure } = useSubmission<string>();
    const keys: string[] = [];
    const attempt = (outcome: () => string) => send((key) => { keys.push(key); return Promise.resolve().then(outcome); });
    await attempt(() => { throw new ServerAway(); });
    expect(failure.value).toBeInstanceOf(ServerAway);
    await attempt(() => { throw new Refusal(problem); });
    expect(failure.value).toBeInstanceOf(Refusal);
    expect(await attempt(() => 'yes')).toBe('yes');
    expect(failure.value).toBeUndefined();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('is not sent twice at once', async () => {
    const { send, isSending } = useSubmission<number>();
    let calls = 0;
    const work = () => Promise.resolve(++calls);
    const [first, second] = await Promise.all([send(work), send(work)]);
    expect([first, second, calls, isSending.value]).toEqual([1, undefined, 1, false]);
  });
});
