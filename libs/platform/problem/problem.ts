import type { ErrorCode, ErrorParameters, FieldFault } from '#libs/domain/errors.js';
import type { Language } from '#libs/domain/language.js';
import { asDomainError } from './foreign-error.js';
import { ANY_FIELD, FIELD_SENTENCES } from './sentences/fields.js';
import { WORDINGS } from './sentences/wordings.js';
import { statusOf } from './status.js';
import { fill } from './template.js';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** More would help nobody, and the answer stays small whatever was sent. */
const MOST_FAULTS = 100;

export interface FieldProblem {
  /** JSON path of the field in what was sent. */
  readonly field: string;
  readonly code: string;
  readonly detail: string;
  readonly parameters?: ErrorParameters;
}

/** Problem details (RFC 9457); the error's parameters stand beside these as extension members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly instance: string;
  readonly requestId: string;
  readonly errors: readonly FieldProblem[];
  readonly [extension: string]: unknown;
}

export interface Telling {
  readonly language: Language;
  readonly requestId: string;
  readonly vocabulary?: Vocabulary;
}

/** Says an error to the caller. What is not a refusal by the domain is said without any of its content. */
export function toProblem(error: unknown, { language, requestId, vocabulary = NO_VOCABULARY }: Telling): Problem {
  const { code, parameters, faults } = asDomainError(error);
  const { title, detail } = WORDINGS[code];
  return {
    ...parameters,
    type: typeOf(code),
    title: title[language],
    status: statusOf(code),
    detail: fill(detail, parameters, language, vocabulary),
    code,
    instance: `urn:youshen:request:${requestId}`,
    requestId,
    errors: faults.slice(0, MOST_FAULTS).map((fault) => fieldProblem(fault, language, vocabulary)),
  };
}

/** `urn:youshen:problem:case-not-found` */
export function typeOf(code: ErrorCode): string {
  return `urn:youshen:problem:${code.toLowerCase().replaceAll('_', '-')}`;
}

/** Says what is wrong with one field, in one language. */
export function fieldProblem({ field, code, parameters }: FieldFault, language: Language, vocabulary: Vocabulary): FieldProblem {
  const known = Object.hasOwn(FIELD_SENTENCES, code) ? FIELD_SENTENCES[code as keyof typeof FIELD_SENTENCES] : undefined;
  const template = vocabulary.fault?.(code) ?? known ?? ANY_FIELD;
  const detail = fill(template, { code, ...parameters }, language, vocabulary);
  return parameters ? { field, code, detail, parameters } : { field, code, detail };
}
