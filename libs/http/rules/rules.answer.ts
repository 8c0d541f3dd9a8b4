import { ApiProperty } from '@nestjs/swagger';
import type { RuleInForce, RulesInForce } from '#libs/application/asking/ask-rules.js';
import type { Sentence } from '#libs/domain/language.js';
import type { CitationAssessed } from '#libs/domain/rules/assessment.js';
import { type Outcome, OUTCOMES, SEVERITIES, type Severity } from '#libs/domain/rules/outcome.js';
import { SOURCES } from '#libs/domain/rules/sources.js';
import { formatDay } from '#libs/domain/time/day.js';
import { Said } from '../spoken/languages.js';
import { CitationAnswer } from './citation.answer.js';

class GroundAnswer {
  @ApiProperty({ example: 'O85-5-1' })
  code!: string;

  @Said()
  text!: Sentence;
}

class EditionAnswer {
  @ApiProperty({ example: 'ORDER_85' })
  id!: string;

  @Said({ example: 'Order 85' })
  name!: Sentence;

  @Said()
  title!: Sentence;

  @ApiProperty({ format: 'uri' })
  address!: string;

  @ApiProperty({ format: 'date', example: '2026-09-01' })
  from!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day; none while it is in force' })
  until!: string | null;

  @ApiProperty({ type: GroundAnswer, isArray: true })
  grounds!: readonly GroundAnswer[];
}

class RegimeAnswer {
  @ApiProperty({ example: 'HK' })
  region!: string;

  @Said()
  name!: Sentence;

  @ApiProperty({ enum: ['pilot', 'regular'] })
  kind!: string;

  @ApiProperty({ format: 'date', example: '2026-01-01' })
  since!: string;

  @ApiProperty({ description: 'False: whether the pilot was made regular is not confirmed' })
  regularisationConfirmed!: boolean;
}

class RuleInForceAnswer implements RuleInForce {
  @ApiProperty({ example: 'NO_FIRST_ACTION' })
  id!: string;

  @Said()
  question!: Sentence;

  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  severity!: Severity;

  @ApiProperty({ enum: ['recommendation'], required: false })
  stage?: 'recommendation';

  @ApiProperty({ type: String, isArray: true, example: ['receivedOn', 'examinerNotices'], description: 'The facts it may look at' })
  inputs!: RuleInForce['inputs'];

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', isArray: true })
  outcomes!: readonly Outcome[];

  @ApiProperty({ type: CitationAnswer, isArray: true })
  citations!: readonly CitationAssessed[];

  @ApiProperty()
  confirmed!: boolean;
}

export class RulesAnswer {
  @ApiProperty({ format: 'date', example: '2026-09-01' })
  on!: string;

  @ApiProperty({ example: '2026-11-23.1' })
  ruleSet!: string;

  @ApiProperty({ type: EditionAnswer, nullable: true, description: 'The Measures in force on that day' })
  edition!: EditionAnswer | null;

  @ApiProperty({ type: RegimeAnswer, isArray: true })
  regimes!: readonly RegimeAnswer[];

  @ApiProperty({ type: RuleInForceAnswer, isArray: true })
  rules!: readonly RuleInForceAnswer[];
}

export function rulesAnswer(on: string, { ruleSet, edition, regimes, rules }: RulesInForce): RulesAnswer {
  return {
    on,
    ruleSet,
    edition: edition ? editionAnswer(edition) : null,
    regimes: regimes.map(({ region, name, stage, regularisationConfirmed }) => ({
      region,
      name,
      kind: stage.kind,
      since: formatDay(stage.from),
      regularisationConfirmed,
    })),
    rules,
  };
}

function editionAnswer({ id, name, source, from, until, grounds }: NonNullable<RulesInForce['edition']>): EditionAnswer {
  const { title, address } = SOURCES[source];
  return { id, name, title, address, from: formatDay(from), until: until === undefined ? null : formatDay(until), grounds };
}
