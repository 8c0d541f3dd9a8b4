import { ApiProperty } from '@nestjs/swagger';
import type { ExportedCase } from '#libs/application/export/export-case.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import type { Language } from '#libs/domain/language.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import { CaseRowAnswer, caseRow } from '../cases/case-answers.js';
import { CaseClockAnswer, caseClockAnswer } from '../cases/case-clock.answer.js';
import { spokenIn } from '../spoken/languages.js';
import { documentPath, filePath } from './case-paths.js';

export const CASE_SCHEMA = 'youshen-case/1';

class RecordedAction {
  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty()
  type!: string;

  @ApiProperty({ type: 'integer', description: 'Milliseconds since 1970-01-01T00:00:00Z, as on record' })
  at!: number;

  @ApiProperty({ type: Object })
  actor!: object;

  @ApiProperty({ type: Object, description: 'As on record: identity numbers sealed' })
  payload!: object;

  @ApiProperty({ description: 'SHA-256 of seq, type, at, actor and payload as canonical JSON (RFC 8785); the audit entry of the act names it' })
  sha256!: string;
}

class RecordedAssessment {
  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  ruleSetVersion!: string;

  @ApiProperty()
  tableVersion!: string;

  @ApiProperty()
  calendarVersion!: string;

  @ApiProperty({ type: Object })
  inputs!: object;

  @ApiProperty({ description: 'Of the inputs as canonical JSON' })
  inputsSha256!: string;

  @ApiProperty({ type: Object })
  result!: object;

  @ApiProperty({ description: 'Of the result as canonical JSON' })
  resultSha256!: string;
}

class ExportedFile {
  @ApiProperty({ description: 'Its place in the ZIP' })
  path!: string;

  @ApiProperty({ type: 'integer', description: 'The act with which it came' })
  seq!: number;

  @ApiProperty()
  kind!: string;

  @ApiProperty({ type: 'integer' })
  size!: number;

  @ApiProperty()
  sha256!: string;
}

class AttachedFileAnswer extends ExportedFile {
  @ApiProperty({ format: 'uuid' })
  uploadId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'integer' })
  copies!: number;

  @ApiProperty({ type: 'integer' })
  pages!: number;

  @ApiProperty()
  fileName!: string;

  @ApiProperty()
  mediaType!: string;
}

class ExportedDocumentAnswer extends ExportedFile {
  @ApiProperty({ format: 'date-time' })
  issuedAt!: string;
}

class AttemptAnswer {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  outcome!: string;
}

class ForwardingAnswer {
  @ApiProperty()
  idempotencyKey!: string;

  @ApiProperty()
  packageSha256!: string;

  @ApiProperty({ type: Object })
  manifest!: object;

  @ApiProperty({ format: 'date-time' })
  builtAt!: string;

  @ApiProperty({ type: AttemptAnswer, isArray: true })
  attempts!: AttemptAnswer[];
}

/** All of a case: `case.json` of the archive, or by itself. */
export class CaseDocument {
  @ApiProperty({ enum: [CASE_SCHEMA] })
  schema!: string;

  @ApiProperty({ format: 'date-time' })
  exportedAt!: string;

  @ApiProperty({ type: CaseRowAnswer, description: 'Where the case stands' })
  case!: CaseRowAnswer;

  @ApiProperty({ type: Object, description: 'The request form as handed in or last corrected, as the case shows it' })
  form!: object;

  @ApiProperty({ type: Object, nullable: true, description: "CNIPA's bibliographic record" })
  bibliographicRecord!: object | null;

  @ApiProperty({ type: Object, isArray: true, description: 'Where form and record differ, and how that was settled' })
  differences!: readonly object[];

  @ApiProperty({ type: RecordedAction, isArray: true, description: 'Every act, oldest first' })
  history!: RecordedAction[];

  @ApiProperty({ type: CaseClockAnswer, description: 'The clock explained day by day, in the language of Accept-Language' })
  clock!: unknown;

  @ApiProperty({ type: RecordedAssessment, isArray: true })
  assessments!: RecordedAssessment[];

  @ApiProperty({ type: AttachedFileAnswer, isArray: true, description: 'What the applicant and the officers put on the file' })
  attachments!: AttachedFileAnswer[];

  @ApiProperty({ type: ExportedDocumentAnswer, isArray: true, description: 'What the office issued' })
  documents!: ExportedDocumentAnswer[];

  @ApiProperty({ type: ForwardingAnswer, nullable: true })
  forwarding!: ForwardingAnswer | null;
}

export function caseDocument({ whole, clock, assessments, documents, forwarding, exportedAt }: ExportedCase, language: Language): CaseDocument {
  return {
    schema: CASE_SCHEMA,
    exportedAt: formatInstant(exportedAt),
    case: caseRow(whole.file),
    form: whole.form,
    bibliographicRecord: (whole.record.bibliographicRecord as object | undefined) ?? null,
    differences: whole.record.differences,
    history: whole.actions.map((action) => ({ ...action, sha256: fingerprint(action) })),
    clock: spokenIn(language, caseClockAnswer(clock)),
    assessments: assessments.map(({ at, inputs, result, ...rest }) => ({
      ...rest,
      at: formatInstant(at),
      inputs: JSON.parse(inputs) as object,
      result: JSON.parse(result) as object,
    })),
    attachments: whole.attachments.map((file, index) => ({ ...file, path: filePath(file, index) })),
    documents: documents.map(({ createdAt, ...document }) => ({
      ...document,
      issuedAt: formatInstant(createdAt.getTime() as Instant),
      path: documentPath(document),
    })),
    forwarding: forwarding ? forwardingAnswer(forwarding) : null,
  };
}

function forwardingAnswer({ idempotencyKey, packageSha256, manifest, builtAt, attempts }: NonNullable<ExportedCase['forwarding']>): ForwardingAnswer {
  return {
    idempotencyKey,
    packageSha256,
    manifest: manifest as object,
    builtAt: formatInstant(builtAt),
    attempts: attempts.map(({ at, outcome }) => ({ at: formatInstant(at), outcome })),
  };
}
