import { ApiProperty } from '@nestjs/swagger';
import type { ReceptionChecked } from '#libs/application/reception/check-reception.js';
import { OFFICES } from '#libs/domain/case/names.js';
import type { Language, Sentence } from '#libs/domain/language.js';
import { DOCUMENTS } from '#libs/domain/rules/documents-needed.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { DueAnswer, dueAnswer } from '#libs/http/asking/due.answer.js';
import { TechnicalFieldAnswer, technicalFieldAnswer } from '#libs/http/asking/technical-field.answer.js';
import { Said } from '#libs/http/spoken/languages.js';
import { VOCABULARY } from '#libs/http/vocabulary.js';
import { type FieldProblem, fieldProblem } from '#libs/platform/problem/problem.js';

class FieldFaultAnswer implements FieldProblem {
  @ApiProperty({ example: 'form.applicationNumber' })
  field!: string;

  @ApiProperty({ example: 'APPLICATION_NUMBER_CHECK_DIGIT_WRONG', description: '`required` where nothing is filled in' })
  code!: string;

  @ApiProperty({ description: "In the caller's language (Accept-Language)" })
  detail!: string;

  @ApiProperty({ type: Object, additionalProperties: true, required: false, description: 'With `suggestion`: what may have been meant; never put in its place unasked' })
  parameters?: NonNullable<FieldProblem['parameters']>;
}

class NormalNumberAnswer {
  @ApiProperty({ example: 'form.applicationNumber' })
  field!: string;

  @ApiProperty({ example: '202310123456.6' })
  normal!: string;
}

class HolderAnswer {
  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;
}

class MissingAnnexAnswer {
  @ApiProperty({ enum: DOCUMENTS, enumName: 'NeededDocument' })
  document!: (typeof DOCUMENTS)[number];

  @Said()
  sentence!: Sentence;
}

export class ReceptionCheckAnswer {
  @ApiProperty({ type: FieldFaultAnswer, isArray: true, description: 'By JSON path of the registration' })
  faults!: FieldFaultAnswer[];

  @ApiProperty({ type: NormalNumberAnswer, isArray: true, description: 'The numbers that are well formed, in the one way in which they are kept' })
  numbers!: readonly NormalNumberAnswer[];

  @ApiProperty({ type: HolderAnswer, nullable: true, description: 'The office that has a live request for the application' })
  holder!: HolderAnswer | null;

  @ApiProperty({ type: TechnicalFieldAnswer, nullable: true, description: 'None while there is no symbol' })
  technicalField!: TechnicalFieldAnswer | null;

  @ApiProperty({ type: MissingAnnexAnswer, isArray: true, description: 'Annexes that the rules ask for and the form does not list yet' })
  missing!: MissingAnnexAnswer[];

  @ApiProperty({ type: DueAnswer, nullable: true, description: 'If it is taken in as it is said to have come' })
  due!: DueAnswer | null;
}

export function receptionCheckAnswer({ faults, numbers, holder, technicalField, missing, due }: ReceptionChecked, language: Language): ReceptionCheckAnswer {
  return {
    faults: faults.map((fault) => fieldProblem(fault, language, VOCABULARY)),
    numbers,
    holder: holder ? { office: holder.office, since: formatInstant(holder.since) } : null,
    technicalField: technicalField ? technicalFieldAnswer(technicalField) : null,
    missing: missing.map(({ document, sentence }) => ({ document, sentence })),
    due: due ? dueAnswer(due) : null,
  };
}
