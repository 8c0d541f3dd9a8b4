import { CNIPA_DECISION_KINDS } from '#libs/application/ports/cnipa.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { LARGEST_FILE, MOST_FILES } from '../manifest.js';
import { PAGE } from '../result.js';

/** The contract's messages as JSON Schema (2020-12); the shapes beside this folder are what is checked at run time. */

const applicationNumber = { type: 'string', pattern: '^\\d{12}\\.[\\dX]$', examples: ['202310123456.6'] };
const acceptanceNumber = { type: 'string', minLength: 1, maxLength: 64, examples: ['GZ-2026-00123'] };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const instant = { type: 'string', format: 'date-time' };
const day = { type: 'string', format: 'date' };
const flag = { type: 'boolean' };
const text = (maxLength: number): object => ({ type: 'string', maxLength });
const listOf = (items: object, maxItems: number, minItems = 0): object => ({ type: 'array', items, minItems, maxItems });
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

const object = (required: readonly string[], properties: Readonly<Record<string, object>>): object => ({ type: 'object', required, properties });

const acknowledgement = {
  idempotencyKey: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$', maxLength: 128 },
  packageSha256: sha256,
  receiptNumber: { type: 'string', pattern: '^[\\w.-]+$', maxLength: 64 },
  receivedAt: instant,
};

const published = { resultId: text(100), acceptanceNumber, applicationNumber };

export const SCHEMAS = {
  ManifestFile: object(['name', 'mediaType', 'size', 'sha256'], {
    name: text(120),
    mediaType: text(100),
    size: { type: 'integer', minimum: 0, maximum: LARGEST_FILE },
    sha256,
  }),
  Manifest: object(['acceptanceNumber', 'office', 'applicationNumber', 'createdAt', 'files'], {
    acceptanceNumber,
    office: { type: 'string', enum: OFFICES },
    applicationNumber,
    createdAt: { ...instant, description: 'An instant of the case in milliseconds of +08:00, never of the attempt' },
    files: listOf(ref('ManifestFile'), MOST_FILES, 1),
  }),
  Acknowledgement: object(Object.keys(acknowledgement), acknowledgement),
  BibliographicRecord: object(['applicationNumber'], {
    applicationNumber,
    inventionTitle: text(500),
    applicants: listOf(text(500), 100),
    filingDate: day,
    electronic: flag,
    xml: flag,
    substantiveExaminationSince: day,
    examinerNotices: listOf(object([], { issuedOn: day }), 200),
    ipcSymbols: listOf(text(64), 200),
    ipcEdition: { type: 'string', pattern: '^\\d{4}\\.\\d{2}$' },
    internationalNumber: text(64),
    internationalFilingDate: day,
    divisionalOf: text(64),
    divisionalParentAccelerated: flag,
    otherProgramme: { type: 'string', enum: ['NONE', 'PPH', 'PRE_EXAMINATION'] },
    alreadyAccelerated: flag,
    sameDayUtilityModel: flag,
    agencyCode: text(64),
  }),
  Decision: object([...Object.keys(published), 'kind', 'issuedOn'], {
    ...published,
    kind: { type: 'string', enum: CNIPA_DECISION_KINDS },
    issuedOn: day,
    priorityNumber: text(64),
    text: text(10_000),
    replyBy: day,
  }),
  PublishedAcknowledgement: object([...Object.keys(published), 'kind', ...Object.keys(acknowledgement)], {
    ...published,
    kind: { type: 'string', const: 'ACKNOWLEDGED' },
    ...acknowledgement,
  }),
  ResultPage: object(['items', 'cursor'], {
    items: listOf({ oneOf: [ref('Decision'), ref('PublishedAcknowledgement')] }, PAGE),
    cursor: text(100),
  }),
  Problem: object(['code', 'detail'], {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { ...text(64), examples: ['KEY_REUSED'] },
    detail: { ...text(1000), description: 'Names nobody' },
  }),
} as const;

export type SchemaName = keyof typeof SCHEMAS;
