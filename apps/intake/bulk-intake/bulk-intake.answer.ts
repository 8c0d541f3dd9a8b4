import { ApiProperty } from '@nestjs/swagger';
import { BATCH_POLICIES, BATCH_STATES, type Batch, type BatchRow, type BatchSummary, type CellFault, type RowOutcome } from '#libs/application/bulk-intake/batch.js';
import { OFFICES } from '#libs/domain/case/names.js';
import type { ErrorCode, ErrorParameters } from '#libs/domain/errors.js';
import type { Language } from '#libs/domain/language.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { RegisteredAnswer } from '#libs/http/cases/case-answers.js';
import { VOCABULARY } from '#libs/http/vocabulary.js';
import { fieldProblem } from '#libs/platform/problem/problem.js';
import { sentenceOf } from '#libs/platform/problem/sentences/wordings.js';
import { fill } from '#libs/platform/problem/template.js';

class CellFaultAnswer {
  @ApiProperty({ type: String, nullable: true, example: 'C7', description: 'None where it concerns the whole row or sheet' })
  cell!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '专利申请号*', description: 'As the sheet writes it' })
  heading!: string | null;

  @ApiProperty({ example: '2.02310123456E+11', description: 'The beginning of what the cell holds, as written' })
  value!: string;

  @ApiProperty({ example: 'cell-made-a-figure' })
  code!: string;

  @ApiProperty({ description: "In the caller's language (Accept-Language)" })
  sentence!: string;

  @ApiProperty({ type: Object, additionalProperties: true, required: false })
  parameters?: ErrorParameters;
}

class RowRefusalAnswer {
  @ApiProperty({ example: 'DUPLICATE_REQUEST' })
  code!: string;

  @ApiProperty()
  sentence!: string;
}

class BatchRowAnswer {
  @ApiProperty({ type: 'integer', description: 'As the spreadsheet counts' })
  row!: number;

  @ApiProperty({ description: 'In normal form where it can be read' })
  applicationNumber!: string;

  @ApiProperty()
  inventionTitle!: string;

  @ApiProperty({ type: String, isArray: true })
  applicants!: readonly string[];

  @ApiProperty({ type: 'integer', description: 'Files that will be attached' })
  attachments!: number;

  @ApiProperty({ description: 'No fault: it will be registered' })
  ready!: boolean;

  @ApiProperty({ type: CellFaultAnswer, isArray: true, description: 'What keeps the row from being registered, each at its cell' })
  faults!: CellFaultAnswer[];

  @ApiProperty({ type: CellFaultAnswer, isArray: true, description: "Worth knowing, in nobody's way" })
  notes!: CellFaultAnswer[];

  @ApiProperty({ type: RegisteredAnswer, nullable: true, description: 'Once it is registered' })
  registered!: RegisteredAnswer | null;

  @ApiProperty({ type: RowRefusalAnswer, nullable: true, description: 'Why its registration was refused' })
  refused!: RowRefusalAnswer | null;
}

class BatchCountsAnswer {
  @ApiProperty({ type: 'integer' })
  rows!: number;

  @ApiProperty({ type: 'integer' })
  faultless!: number;

  @ApiProperty({ type: 'integer' })
  registered!: number;

  @ApiProperty({ type: 'integer' })
  refused!: number;
}

export class BatchSummaryAnswer {
  @ApiProperty({ format: 'uuid' })
  bulkIntakeId!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ enum: BATCH_STATES, enumName: 'BatchState', description: 'REGISTERING that goes no further was broken off: register it again' })
  state!: string;

  @ApiProperty()
  fileName!: string;

  @ApiProperty()
  fileSha256!: string;

  @ApiProperty()
  checkedBy!: string;

  @ApiProperty({ format: 'date-time' })
  checkedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'The batch is forgotten then; what was registered from it stays' })
  expiresAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Of every request of the batch' })
  receivedAt!: string;

  @ApiProperty({ enum: BATCH_POLICIES, enumName: 'BatchPolicy', nullable: true, description: 'Once it is being registered' })
  policy!: string | null;

  @ApiProperty({ type: BatchCountsAnswer })
  counts!: BatchCountsAnswer;
}

export class BatchAnswer extends BatchSummaryAnswer {
  @ApiProperty({ format: 'date-time' })
  deemedReceivedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of every request of the batch, as things stand now' })
  dueAt!: string | null;

  @ApiProperty()
  dueNotBefore!: boolean;

  @ApiProperty()
  dueProvisional!: boolean;

  @ApiProperty({ description: 'Name of the sheet that was read' })
  sheet!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What a CSV file was read as' })
  encoding!: string | null;

  @ApiProperty({ type: CellFaultAnswer, isArray: true, description: 'What is wrong with the sheet as a whole; while there is one, no row can be registered' })
  faults!: CellFaultAnswer[];

  @ApiProperty({ type: CellFaultAnswer, isArray: true })
  notes!: CellFaultAnswer[];

  @ApiProperty({ type: BatchRowAnswer, isArray: true })
  rows!: BatchRowAnswer[];
}

export class BatchListAnswer {
  @ApiProperty({ type: BatchSummaryAnswer, isArray: true })
  batches!: BatchSummaryAnswer[];

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

/** What turns a batch into an answer: the language, and the secrets that are printed on receipts. */
export interface Telling {
  readonly language: Language;
  readonly secretOf: (caseId: string) => string;
}

/** As plain data, to be part of a larger answer. */
type BatchSummaryData = Pick<BatchSummaryAnswer, keyof BatchSummaryAnswer>;

export function batchSummaryAnswer({ id, checkedAt, expiresAt, receivedAt, ...summary }: BatchSummary): BatchSummaryData {
  const { office, state, fileName, fileSha256, checkedBy, policy, counts } = summary;
  return {
    bulkIntakeId: id,
    office, state, fileName, fileSha256, checkedBy,
    checkedAt: formatInstant(checkedAt),
    expiresAt: formatInstant(expiresAt),
    receivedAt: formatInstant(receivedAt),
    policy, counts,
  };
}

export function batchAnswer(batch: Batch, telling: Telling): BatchAnswer {
  const { due, sheet, encoding, faults, notes, rows, outcomes } = batch;
  const told = (each: CellFault): CellFaultAnswer => cellFaultAnswer(each, telling.language);
  return {
    ...batchSummaryAnswer(batch),
    deemedReceivedAt: formatInstant(due.deemedReceivedAt),
    dueAt: due.dueAt === null ? null : formatInstant(due.dueAt),
    dueNotBefore: due.dueNotBefore,
    dueProvisional: due.provisional,
    sheet,
    encoding,
    faults: faults.map(told),
    notes: notes.map(told),
    rows: rows.map((row) => rowAnswer(row, faults.length === 0, outcomes.get(row.row), telling)),
  };
}

function rowAnswer(row: BatchRow, sheetIsSound: boolean, outcome: RowOutcome | undefined, { language, secretOf }: Telling): BatchRowAnswer {
  const told = (each: CellFault): CellFaultAnswer => cellFaultAnswer(each, language);
  const { answer, refusal } = outcome ?? {};
  return {
    ...row,
    ready: sheetIsSound && row.faults.length === 0,
    faults: row.faults.map(told),
    notes: row.notes.map(told),
    registered: answer ? { ...answer, secret: secretOf(answer.caseId) } : null,
    refused: refusal ? { code: refusal.code, sentence: fill(sentenceOf(refusal.code as ErrorCode), refusal.parameters, language, VOCABULARY) } : null,
  };
}

function cellFaultAnswer({ cell, heading, value, code, parameters }: CellFault, language: Language): CellFaultAnswer {
  const { detail } = fieldProblem({ field: cell ?? '', code, ...(parameters && { parameters }) }, language, VOCABULARY);
  return { cell, heading, value, code, sentence: detail, ...(parameters && { parameters }) };
}
