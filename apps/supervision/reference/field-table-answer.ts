import { ApiProperty } from '@nestjs/swagger';
import type { FieldEffects } from '#libs/application/reference-data/field-effects.js';
import type { FieldTableDiff, FieldTablePreview } from '#libs/application/reference-data/field-tables.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { STATES } from '#libs/domain/case/states.js';
import type { Language } from '#libs/domain/language.js';
import { OUTCOMES } from '#libs/domain/rules/outcome.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import type { FieldTableHead } from '#libs/persistence/field-tables.js';
import { FaultAnswer, faultAnswer } from './fault-answer.js';

export class FieldTableHeadAnswer {
  @ApiProperty({ example: '2021' })
  version!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  address!: string;

  @ApiProperty({ format: 'date-time' })
  loadedAt!: string;

  @ApiProperty()
  loadedBy!: string;
}

export class FieldTablesAnswer {
  @ApiProperty({ type: FieldTableHeadAnswer, isArray: true, description: 'The version in force first' })
  versions!: readonly FieldTableHeadAnswer[];
}

/** Rows or entries that one version has and the other has not, or has otherwise. */
class TableDiffAnswer {
  @ApiProperty({ type: Object, isArray: true })
  added!: readonly object[];

  @ApiProperty({ type: Object, isArray: true })
  removed!: readonly object[];

  @ApiProperty({ type: Object, isArray: true, description: 'Before and after, the columns that differ, symbols added and removed' })
  changed!: readonly object[];
}

export class FieldTableDiffAnswer {
  @ApiProperty()
  from!: string;

  @ApiProperty()
  to!: string;

  @ApiProperty({ type: TableDiffAnswer })
  rows!: TableDiffAnswer;

  @ApiProperty({ type: TableDiffAnswer })
  concordance!: TableDiffAnswer;
}

class FieldEffectAnswer {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: string;

  @ApiProperty({ type: String, isArray: true })
  symbols!: readonly string[];

  @ApiProperty({ enum: OUTCOMES })
  before!: string;

  @ApiProperty({ enum: OUTCOMES })
  after!: string;

  @ApiProperty({ description: 'False where only the rows, scope terms or earlier symbols behind the outcome differ' })
  outcomeDiffers!: boolean;
}

class FieldEffectsAnswer {
  @ApiProperty({ type: 'integer', description: 'Open cases that were asked' })
  cases!: number;

  @ApiProperty({ type: FieldEffectAnswer, isArray: true })
  differing!: readonly FieldEffectAnswer[];

  @ApiProperty({ type: 'integer', description: 'Such cases beyond those listed' })
  leftOut!: number;
}

/** What a table would change against the one in force. */
export class FieldTablePreviewAnswer {
  @ApiProperty({ type: FaultAnswer, isArray: true, description: 'None may be left for the table to be loaded' })
  faults!: readonly FaultAnswer[];

  @ApiProperty({ type: 'integer' })
  rows!: number;

  @ApiProperty({ type: 'integer', description: 'Entries of the concordance' })
  entries!: number;

  @ApiProperty({ type: FieldTableDiffAnswer, nullable: true })
  diff!: FieldTableDiffAnswer | null;

  @ApiProperty({ type: FieldEffectsAnswer, nullable: true, description: 'Open cases whose technical field would come out differently' })
  effects!: FieldEffects | null;
}

const MOST_FAULTS = 200;

export const headAnswer = ({ loadedAt, ...head }: FieldTableHead): FieldTableHeadAnswer => ({ ...head, loadedAt: formatInstant(loadedAt) });

export const diffAnswer = (diff: FieldTableDiff): FieldTableDiffAnswer => diff;

export const previewAnswer = ({ faults, rows, entries, diff, effects }: FieldTablePreview, language: Language): FieldTablePreviewAnswer => ({
  faults: faults.slice(0, MOST_FAULTS).map((fault) => faultAnswer(fault, language)),
  rows,
  entries,
  diff: diff ?? null,
  effects: effects ?? null,
});
