import { type SchemaName, SCHEMAS } from './schemas.js';

const json = (description: string, schema: SchemaName, mediaType = 'application/json'): object => ({
  description,
  content: { [mediaType]: { schema: { $ref: `#/components/schemas/${schema}` } } },
});
const problem = (description: string): object => json(description, 'Problem', 'application/problem+json');
const inPath = (name: string, schema: object): object => ({ name, in: 'path', required: true, schema });

const KEY = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$', maxLength: 128 };
const NUMBER = { type: 'string', pattern: '^\\d{12}\\.[\\dX]$' };
const OTHERWISE = { default: problem('Refused, or cannot be answered now: to be repeated unless the code says otherwise') };

/** Repeating it has no second effect, however often and however late. */
const putPackage = {
  operationId: 'putPackage',
  summary: 'Hand a package over',
  parameters: [inPath('idempotencyKey', KEY)],
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['manifest', 'file-0'],
          properties: { manifest: { $ref: '#/components/schemas/Manifest' } },
          patternProperties: { '^file-\\d+$': { type: 'string', contentMediaType: 'application/octet-stream' } },
        },
        encoding: { manifest: { contentType: 'application/json' } },
      },
    },
  },
  responses: {
    200: json('Acknowledged; the same for every repetition', 'Acknowledgement'),
    202: { description: 'Taken in, not yet acknowledged: ask again, or find the acknowledgement among the results' },
    409: problem('KEY_REUSED: the key belongs to another package'),
    422: problem('PACKAGE_REFUSED, with the reason'),
    ...OTHERWISE,
  },
};

const getApplication = {
  operationId: 'getApplication',
  summary: 'The bibliographic record of an application',
  parameters: [inPath('number', NUMBER)],
  responses: { 200: json('What CNIPA knows of it', 'BibliographicRecord'), 404: problem('APPLICATION_UNKNOWN'), ...OTHERWISE },
};

const getResults = {
  operationId: 'getResults',
  summary: 'What was published after a cursor: decisions and acknowledgements, in order, at least once each',
  parameters: [{ name: 'after', in: 'query', required: false, description: 'From the beginning without it', schema: { type: 'string' } }],
  responses: { 200: json('No items: all is read', 'ResultPage'), 400: problem('A cursor that the feed never gave'), ...OTHERWISE },
};

/** The contract with CNIPA's gateway as OpenAPI 3.1; `docs/cnipa-gateway.md` says it in words. */
export const GATEWAY_DESCRIPTION = {
  openapi: '3.1.0',
  info: {
    title: 'CNIPA gateway',
    version: '1.0.0',
    description: 'What the product asks of a gateway of CNIPA. Every call may be repeated; a repetition has no second effect.',
  },
  security: [{ bearer: [] }],
  paths: {
    '/packages/{idempotencyKey}': { put: putPackage },
    '/applications/{number}': { get: getApplication },
    '/results': { get: getResults },
  },
  components: { schemas: SCHEMAS, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
} as const;
