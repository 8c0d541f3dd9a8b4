import { objectOf, text } from './shape.js';

/** Refusals that only the gateway itself can mean, told from those of a proxy in between by their code. */
export const PROBLEM_CODES = ['APPLICATION_UNKNOWN', 'KEY_REUSED', 'PACKAGE_REFUSED'] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is read of a problem document (RFC 9457). */
export interface Problem {
  readonly code: string;
  readonly detail: string;
}

export const problem = objectOf<Problem>({ code: text(64), detail: text(1000) });
