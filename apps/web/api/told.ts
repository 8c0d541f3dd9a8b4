import { failureOf, Refusal, ServerAway } from './refusal.js';
import type { InOneLanguage } from './spoken.js';

interface Called<Answer> {
  readonly data?: Answer;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * What the server answered.
 * @throws Refusal with the server's own sentence; ServerAway where there is no answer of ours
 */
export async function told<Answer>(call: Promise<Called<Answer>>): Promise<InOneLanguage<NonNullable<Answer>>> {
  const { data, error, response } = await call.catch((cause: unknown): never => {
    throw cause instanceof Refusal ? cause : new ServerAway(cause);
  });
  if (response.ok) return data as InOneLanguage<NonNullable<Answer>>;
  throw failureOf(error);
}
