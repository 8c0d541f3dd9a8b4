import { OFFICES, type Office } from '#libs/domain/case/names.js';
import { objectCheck } from '#libs/platform/http/field-check.js';
import { field } from '#libs/platform/http/field-rule.js';
import { OneOf } from '#libs/platform/http/fields.js';
import { FACTS_SCHEMA } from './facts/facts-schema.js';
import { MomentOrDay } from './moment.js';

const FACTS = { description: 'As many as are known: what is left out is not known, an empty list says there are none, null that it is not there' } as const;

export class EligibilityBody {
  @MomentOrDay({ description: 'When the request is received: an instant, a date, or now; its date chooses the edition of the Measures' })
  receivedAt?: string;

  @OneOf(OFFICES, 'Office', { optional: true, description: 'GUANGZHOU if it is left out', example: 'GUANGZHOU' })
  office?: Office;

  @(field(objectCheck, FACTS, FACTS_SCHEMA))
  facts!: object;
}
