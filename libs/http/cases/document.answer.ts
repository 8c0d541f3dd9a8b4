import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_KINDS, type DocumentKind } from '#libs/application/ports/documents.js';
import type { CaseDocument } from '#libs/application/notices/case-documents.js';
import { type Language, LANGUAGES } from '#libs/domain/language.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { OneOf, UuidText, Whole } from '#libs/platform/http/fields.js';

/** A paper the office issued; number and kind stand in the address under which it is read. */
export class IssuedDocumentAnswer {
  @ApiProperty({ type: 'integer', description: 'Number of the act that gave rise to it' })
  seq!: number;

  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  kind!: DocumentKind;

  @ApiProperty({ format: 'date-time' })
  issuedAt!: string;
}

export const documentAnswer = ({ seq, kind, at }: CaseDocument): IssuedDocumentAnswer => ({ seq, kind, issuedAt: formatInstant(at) });

/** Which paper of the case is meant. */
export class DocumentParams {
  @Whole({ min: 1, max: 1_000_000, fromText: true })
  seq!: number;

  @OneOf(DOCUMENT_KINDS, 'DocumentKind')
  kind!: DocumentKind;
}

export class CaseDocumentParams extends DocumentParams {
  @UuidText()
  caseId!: string;
}

export class DocumentQuery {
  @OneOf(LANGUAGES, 'Language', { optional: true, description: "Beside the Simplified Chinese; the applicant's own if left out" })
  language?: Language;
}

/** A name to keep it under: `correction-notice-3.pdf`. */
export const documentName = ({ seq, kind }: DocumentParams): string => `${kind.toLowerCase().replaceAll('_', '-')}-${seq}.pdf`;
