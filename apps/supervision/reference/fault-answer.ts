import { ApiProperty } from '@nestjs/swagger';
import { REFERENCE_FAULTS } from '#libs/application/reference-data/fault-sentences.js';
import type { FileFault } from '#libs/application/reference-data/faults.js';
import type { Language } from '#libs/domain/language.js';

/** Where a file handed in is at fault. */
export class FaultAnswer {
  @ApiProperty({ description: 'Which of the files, by its field', example: 'table' })
  file!: string;

  @ApiProperty({ type: 'integer', description: 'From 1' })
  line!: number;

  @ApiProperty({ description: "The column's name, or the character's position in the line", example: 'ipc_include' })
  column!: string;

  @ApiProperty({ example: 'symbol-malformed' })
  code!: string;

  @ApiProperty({ description: "In the caller's language" })
  detail!: string;

  @ApiProperty({ required: false, description: 'The beginning of the text at fault' })
  text?: string;
}

export const faultAnswer = ({ column, ...fault }: FileFault, language: Language): FaultAnswer => ({
  ...fault,
  column: String(column),
  detail: REFERENCE_FAULTS[fault.code]?.[language] ?? fault.code,
});
