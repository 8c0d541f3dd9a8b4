import { describe, expect, it } from '@jest/globals';
import { failureOf, type Problem, Refusal, ServerAway } from './refusal.js';
import { told } from './told.js';

const problem: Problem = { code: 'TOO_MANY_ATTEMPTS', status: 429, title: 't', detail: 'Wait.', requestId: 'r', errors: [], retryAfterSeconds: 30 };
const answered = (status: number, body: unknown): ReturnType<typeof Promise.resolve<{ error: unknown; response: Response }>> =>
  Promise.resolve({ error: body, response: new Response(null, { status }) });

describe('an answer', () => {
  it('that is a problem document is a refusal with its sentence', async () => {
    const refused = await told(answered(429, problem)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ message: 'Wait.', code: 'TOO_MANY_ATTEMPTS', waitSeconds: 30, isConflict: false, asksForSession: false });
  });

  it.each([
    ['of a proxy', answered(502, '<html>')],
    ['that never came', Promise.reject(new TypeError('failed to fetch'))],
    ['of a server that misses its database', answered(503, { ...problem, code: 'DEPENDENCY_UNAVAILABLE' })],
  ])('%s means that the server is away', async (_, call) => {
    await expect(told(call as ReturnType<typeof answered>)).rejects.toBeInstanceOf(ServerAway);
  });

  it('that says yes is what it says', async () => {
    expect(await told(Promise.resolve({ data: { seq: 2 }, response: new Response() }))).toEqual({ seq: 2 });
  });

  it.each([['NOT_SIGNED_IN', true], ['CSRF_TOKEN_WRONG', true], ['WRONG_CREDENTIALS', false]])('%s asks for a session: %s', (code, asks) => {
    expect(failureOf({ ...problem, code })).toMatchObject({ asksForSession: asks });
  });
});
