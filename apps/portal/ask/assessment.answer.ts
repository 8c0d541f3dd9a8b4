import { ApiProperty } from '@nestjs/swagger';
import type { Assessment, CitationAssessed, ConclusionKind, CounterfactualAssessed, FindingAssessed, InputAssessed, Json, RuleAssessed } from '#libs/domain/rules/assessment.js';
import { FACT_SOURCES } from '#libs/domain/rules/facts.js';
import { type Outcome, OUTCOMES, SEVERITIES, type Severity } from '#libs/domain/rules/outcome.js';
import type { Sentence } from '#libs/domain/language.js';
import { CitationAnswer } from '#libs/http/rules/citation.answer.js';
import { Said } from '#libs/http/spoken/languages.js';

/** A fact's value: whatever JSON the fact is told in. */
const ANY = { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: {} }, { type: 'object', additionalProperties: true }, { type: 'null' }] };

class FindingAnswer implements FindingAssessed {
  @ApiProperty({ required: false, example: 'applicants[0]' })
  item?: string;

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome' })
  outcome!: Outcome;

  @Said()
  sentence!: Sentence;

  @ApiProperty({ ...ANY, required: false, description: 'For the technical field: the whole match' })
  detail?: Json;
}

class InputAnswer {
  @ApiProperty({ example: 'applicants[0].kind' })
  fact!: string;

  @ApiProperty({ ...ANY, required: false, example: 'HK_COMPANY' })
  value?: Json;

  @ApiProperty({ enum: FACT_SOURCES, required: false, example: 'asker' })
  source?: string;

  @ApiProperty({ required: false, description: 'The fact is not known' })
  missing?: true;
}

class ChangeAnswer {
  @ApiProperty({ example: 'ipcSymbols' })
  fact!: string;

  @ApiProperty({ ...ANY, required: false })
  from?: Json;

  @ApiProperty(ANY)
  to!: Json;
}

class CounterfactualAnswer implements CounterfactualAssessed {
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome' })
  outcome!: Outcome;

  @ApiProperty({ type: ChangeAnswer, isArray: true })
  changes!: CounterfactualAssessed['changes'];

  @Said()
  sentence!: Sentence;
}

export class RuleAnswer implements RuleAssessed {
  @ApiProperty({ example: 'NO_FIRST_ACTION' })
  id!: string;

  @Said()
  question!: Sentence;

  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  severity!: Severity;

  @ApiProperty({ enum: ['recommendation'], required: false, description: 'Asked only at that stage' })
  stage?: 'recommendation';

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', description: 'What the facts say' })
  outcome!: Outcome;

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', description: 'How it stands with an officer’s decision, of which an asker has none' })
  standing!: Outcome;

  @Said()
  sentence!: Sentence;

  @ApiProperty({ type: FindingAnswer, isArray: true })
  findings!: readonly FindingAssessed[];

  @ApiProperty({ type: InputAnswer, isArray: true, description: 'The facts the rule looked at' })
  inputs!: readonly InputAssessed[];

  @ApiProperty({ type: String, nullable: true, example: 'ORDER_85' })
  edition!: string | null;

  @ApiProperty({ type: CitationAnswer, isArray: true })
  citations!: readonly CitationAssessed[];

  @ApiProperty()
  confirmed!: boolean;

  @ApiProperty({ type: Object, isArray: true, example: [] })
  decisions!: RuleAssessed['decisions'];

  @ApiProperty({ type: CounterfactualAnswer, nullable: true, description: 'The smallest change of facts that would change the outcome' })
  counterfactual!: CounterfactualAssessed | null;
}

class ConclusionAnswer {
  @ApiProperty({ enum: ['can-be-recommended', 'blocked', 'officer-decides', 'facts-missing'] })
  outcome!: ConclusionKind;

  @ApiProperty({ type: String, isArray: true, example: ['NO_FIRST_ACTION'] })
  rules!: readonly string[];

  @Said()
  sentence!: Sentence;
}

export class AssessmentAnswer implements Assessment {
  @ApiProperty({ example: '2026-11-23.1' })
  ruleSet!: string;

  @ApiProperty({ example: '2021' })
  fieldTable!: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ format: 'date', example: '2026-09-24' })
  receivedOn!: string;

  @ApiProperty({ type: String, nullable: true, example: 'ORDER_85' })
  edition!: string | null;

  @ApiProperty({ type: ConclusionAnswer })
  conclusion!: ConclusionAnswer;

  @ApiProperty({ type: String, isArray: true, example: ['PRIOR_ART'], description: 'Rules that only warn and are not met' })
  warnings!: readonly string[];

  @ApiProperty({ type: RuleAnswer, isArray: true, description: 'Every rule, in the rule set’s order' })
  rules!: readonly RuleAssessed[];
}
