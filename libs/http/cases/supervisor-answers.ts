import { ApiProperty } from '@nestjs/swagger';
import { BREACH_CAUSES, type BreachCause, BREACH_CAUSE_CODES } from '#libs/domain/case/breach-causes.js';
import { type Role, ROLES } from '#libs/domain/case/names.js';
import type { Sentence } from '#libs/domain/language.js';
import type { BusyOfficer } from '#libs/persistence/officers.js';
import { Said } from '../spoken/languages.js';

/** An officer to whom the task of a case may be given. */
export class OfficerAnswer {
  @ApiProperty({ format: 'uuid' })
  officerId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true, description: 'Held at the office of the case' })
  roles!: readonly Role[];

  @ApiProperty({ type: 'integer', description: 'Open cases of the office in this officer’s hands' })
  holding!: number;
}

export class OfficersAnswer {
  @ApiProperty({ type: OfficerAnswer, isArray: true, description: 'Those with the fewest cases in hand first' })
  officers!: OfficerAnswer[];
}

export const officersAnswer = (officers: readonly BusyOfficer[]): OfficersAnswer => ({
  officers: officers.map(({ id, name, roles, holding }) => ({ officerId: id, name, roles, holding })),
});

class BreachCauseAnswer {
  @ApiProperty({ enum: BREACH_CAUSE_CODES, enumName: 'BreachCause' })
  cause!: BreachCause;

  @Said()
  sentence!: Sentence;
}

/** The causes a breach may be explained by, in words. */
export class BreachCausesAnswer {
  @ApiProperty({ type: BreachCauseAnswer, isArray: true })
  causes!: BreachCauseAnswer[];
}

export const breachCausesAnswer = (): BreachCausesAnswer => ({
  causes: BREACH_CAUSE_CODES.map((cause) => ({ cause, sentence: BREACH_CAUSES[cause] })),
});
