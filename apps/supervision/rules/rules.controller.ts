import { Controller, Get, Inject, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { rulesInForce } from '#libs/application/asking/ask-rules.js';
import { day, formatDay } from '#libs/domain/time/day.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import { RulesAnswer, rulesAnswer } from '#libs/http/rules/rules.answer.js';
import { RulesQuery } from '#libs/http/rules/rules.query.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { InCallersLanguage } from '#libs/http/spoken/languages.js';

/** The rules as everybody is told them at the portal; they come with the program and are changed with it alone. */
@ApiTags('reference data')
@ForStaff('SUPERVISOR', 'ADMINISTRATOR')
@Controller('reference/rules')
export class RulesController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @UseInterceptors(InCallersLanguage)
  @ApiOperation({ summary: 'The rules in force on a date of receipt, with their citations; what is not confirmed says so' })
  @ApiOkResponse({ type: RulesAnswer })
  rules(@Query() { on }: RulesQuery): RulesAnswer {
    const asked = on === undefined ? shanghaiDay(this.services.clock.now()) : day(on);
    return rulesAnswer(formatDay(asked), rulesInForce(asked));
  }
}
