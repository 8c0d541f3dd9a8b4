import type { OpenAPIObject } from '@nestjs/swagger';
import { ERROR_CODES } from '#libs/domain/errors.js';

/** Problem details (RFC 9457) as every refusal carries them. */
const PROBLEM = {
  type: 'object',
  description: 'A refusal; further members name the facts its sentence speaks of',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance', 'requestId', 'errors'],
  properties: {
    type: { type: 'string', format: 'uri', example: 'urn:youshen:problem:case-not-found' },
    title: { type: 'string', description: 'In the language asked for by Accept-Language: zh-Hans, zh-Hant, en or pt' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string' },
    code: { type: 'string', enum: [...ERROR_CODES] },
    instance: { type: 'string', format: 'uri' },
    requestId: { type: 'string', description: 'To be named when asking for help; the same as in the header X-Request-Id' },
    errors: { type: 'array', items: { $ref: '#/components/schemas/FieldProblem' } },
  },
  additionalProperties: true,
};

const FIELD_PROBLEM = {
  type: 'object',
  required: ['field', 'code', 'detail'],
  properties: {
    field: { type: 'string', description: 'JSON path in what was sent', example: 'form.applicants[0].identifier.number' },
    code: { type: 'string', example: 'malformed' },
    detail: { type: 'string' },
    parameters: { type: 'object', additionalProperties: true },
  },
};

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

export const PROBLEM_SCHEMAS: Schemas = { Problem: PROBLEM, FieldProblem: FIELD_PROBLEM };

/** Whatever is not a success is a problem document. */
export const PROBLEM_RESPONSE = {
  description: 'Refused: a problem document',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
