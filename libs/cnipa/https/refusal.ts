import { CnipaError, type CnipaFault } from '#libs/application/ports/cnipa.js';
import { type Problem, type ProblemCode, problem } from '../contract/problem.js';
import { ContractFault } from '../contract/shape.js';
import type { GatewayAnswer } from './gateway-client.js';

/** A refusal counts as final only under its own status and code together; a proxy's 409 or 422 is tried again. */
const FINAL = {
  409: { code: 'KEY_REUSED', fault: 'KEY_REUSED' },
  422: { code: 'PACKAGE_REFUSED', fault: 'PACKAGE_REFUSED' },
} as const satisfies Record<number, { code: ProblemCode; fault: CnipaFault }>;

/** The gateway's own words, where the answer is a problem document. */
export function problemOf({ body }: GatewayAnswer): Problem | undefined {
  try {
    return problem(body, '');
  } catch (error) {
    if (error instanceof ContractFault) return undefined;
    throw error;
  }
}

/** The error that an answer without success stands for. */
export function refusal(answer: GatewayAnswer): CnipaError {
  const { status } = answer;
  const said = problemOf(answer);
  const final = status === 409 || status === 422 ? FINAL[status] : undefined;
  if (final && said?.code === final.code) return new CnipaError(final.fault, said.detail);
  const words = said ? `status ${status}, ${said.code}: ${said.detail}` : `status ${status}`;
  if (status === 401 || status === 403) return new CnipaError('NOT_AUTHORISED', words);
  if (status === 408 || status === 429 || status >= 500) return new CnipaError('UNAVAILABLE', words);
  return new CnipaError('ANSWER_INVALID', `${words} is not in the contract`);
}
