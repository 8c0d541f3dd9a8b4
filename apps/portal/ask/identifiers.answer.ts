import { ApiProperty } from '@nestjs/swagger';
import type { IdentifierReading } from '#libs/domain/identifiers/identifiers.js';
import type { Sentence } from '#libs/domain/language.js';
import { Said } from '#libs/http/spoken/languages.js';

export class IdentifierAnswer {
  @ApiProperty({ example: 'APPLICATION_NUMBER' })
  kind!: string;

  @ApiProperty({ example: false })
  valid!: boolean;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'The one way in which the product writes it' })
  normal!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'check-digit-missing' })
  reason!: string | null;

  @Said({ nullable: true, example: 'The check digit after the dot is missing.' })
  sentence!: Sentence | null;

  @ApiProperty({ type: String, nullable: true, example: '202310123456.6', description: 'What may have been meant; never put in its place unasked' })
  suggestion!: string | null;

  @Said({ nullable: true, description: 'What a valid number does not prove' })
  note!: Sentence | null;
}

export class IdentifiersAnswer {
  @ApiProperty({ type: IdentifierAnswer, isArray: true, description: 'In the order asked' })
  identifiers!: IdentifierAnswer[];
}

export function identifierAnswer(kind: string, reading: IdentifierReading): IdentifierAnswer {
  const nothing = { kind, normal: null, reason: null, sentence: null, suggestion: null, note: null };
  return { ...nothing, ...reading };
}
