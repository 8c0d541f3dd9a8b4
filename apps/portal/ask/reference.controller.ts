import { Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { askCalendar } from '#libs/application/asking/ask-calendar.js';
import { askLastReceipt } from '#libs/application/asking/ask-last-receipt.js';
import { rulesInForce } from '#libs/application/asking/ask-rules.js';
import { askTableEdition } from '#libs/application/asking/ask-table-edition.js';
import { day, formatDay } from '#libs/domain/time/day.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import { RulesQuery } from '#libs/http/rules/rules.query.js';
import { RulesAnswer, rulesAnswer } from '#libs/http/rules/rules.answer.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { CalendarAnswer, calendarAnswer } from './calendar.answer.js';
import { LastReceiptAnswer, lastReceiptAnswer } from './last-receipt.answer.js';
import { Questions } from './question.js';
import { LastReceiptQuery, YearParam } from './reference.body.js';
import { TableEditionAnswer, tableEditionAnswer } from './table.answer.js';

/** What the other questions are answered by: rules, calendar and table; and the last moment for a wanted due date. */
@Questions()
export class ReferenceController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get('last-receipt')
  @ApiOperation({ summary: 'The last moment to hand in for a wanted due date' })
  @ApiOkResponse({ type: LastReceiptAnswer })
  async lastReceipt(@Query() { dueOn, office = 'GUANGZHOU' }: LastReceiptQuery): Promise<LastReceiptAnswer> {
    return lastReceiptAnswer(dueOn, office, await askLastReceipt(this.services, office, day(dueOn)));
  }

  @Get('rules')
  @ApiOperation({ summary: 'The rules in force on a date of receipt, with their citations; what is not confirmed says so' })
  @ApiOkResponse({ type: RulesAnswer })
  rules(@Query() { on }: RulesQuery): RulesAnswer {
    const asked = on === undefined ? shanghaiDay(this.services.clock.now()) : day(on);
    return rulesAnswer(formatDay(asked), rulesInForce(asked));
  }

  @Get('calendar/:year')
  @ApiOperation({ summary: 'Every day of a year: working or not, why, and which notice says so' })
  @ApiOkResponse({ type: CalendarAnswer })
  async calendar(@Param() { year }: YearParam): Promise<CalendarAnswer> {
    return calendarAnswer(year, await askCalendar(this.services, year));
  }

  @Get('table')
  @ApiOperation({ summary: 'The edition of the table of strategic emerging industries, with its branches' })
  @ApiOkResponse({ type: TableEditionAnswer })
  async table(): Promise<TableEditionAnswer> {
    return tableEditionAnswer(await askTableEdition(this.services));
  }
}
