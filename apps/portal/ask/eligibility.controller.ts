import { Body, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { askEligibility } from '#libs/application/asking/ask-eligibility.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { EligibilityAnswer, eligibilityAnswer } from './eligibility.answer.js';
import { EligibilityBody } from './eligibility.body.js';
import { ELIGIBILITY_EXAMPLES } from './eligibility.examples.js';
import { readFacts } from './facts/read-facts.js';
import { momentOf } from './moment.js';
import { Questions } from './question.js';

/** Whether a request would meet the conditions, as far as its facts are known. */
@Questions('ask/eligibility')
export class EligibilityController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'The whole assessment of what is known, what is still open, the documents asked for, and by when it would go to CNIPA',
    description: 'The same rules, table and calendar as for cases. No name and no identity number is asked for, and nothing is kept.',
  })
  @ApiBody({ type: EligibilityBody, examples: ELIGIBILITY_EXAMPLES })
  @ApiOkResponse({ type: EligibilityAnswer })
  async check(@Body() { facts, receivedAt, office = 'GUANGZHOU' }: EligibilityBody): Promise<EligibilityAnswer> {
    const question = { facts: readFacts(facts), receivedAt: momentOf(receivedAt), office };
    return eligibilityAnswer(await askEligibility(this.services, question));
  }
}
