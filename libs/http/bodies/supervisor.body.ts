import { BREACH_CAUSE_CODES, type BreachCause } from '#libs/domain/case/breach-causes.js';
import { OneOf, Text, UuidText } from '#libs/platform/http/fields.js';

export class ReassignBody {
  @UuidText({ optional: true, description: 'Who is to have the task; left out, nobody has it, and whoever can finish it may claim it' })
  officerId?: string;

  @Text({ max: 5000, multiline: true })
  reason!: string;
}

export class ExplainBreachBody {
  @OneOf(BREACH_CAUSE_CODES, 'BreachCause')
  cause!: BreachCause;

  @Text({ max: 10_000, multiline: true })
  text!: string;
}
