import { Body, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { askDue, askDues } from '#libs/application/asking/ask-due.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { Throttled } from '#libs/http/throttle.js';
import { DueAnswer, dueAnswer, DueBatchAnswer, dueOfReceipt } from '#libs/http/asking/due.answer.js';
import { DueBatchBody, DueBody, DueQuery } from './due.body.js';
import { DUE_EXAMPLES } from './due.examples.js';
import { momentOf } from './moment.js';
import { Questions } from './question.js';
import { ReceiptBody, receiptOf } from './receipts.js';

/** By when a request received so would be forwarded to CNIPA, and why. */
@Questions('ask/due')
@ApiExtraModels(ReceiptBody)
export class DueController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'The due instant of a receipt, with warnings, time elapsed and left, and the explanation day by day',
    description: 'Reckoned by the code and the calendar that cases are reckoned by. An empty body asks: if I hand it in online now?',
  })
  @ApiBody({ type: DueBody, examples: DUE_EXAMPLES })
  @ApiOkResponse({ type: DueAnswer })
  async due(@Body() body: DueBody): Promise<DueAnswer> {
    const { office = 'GUANGZHOU', channel = 'ONLINE', asOf } = body;
    return dueAnswer(await askDue(this.services, { ...receiptOf(body), office, channel, asOf: momentOf(asOf) ?? this.nowIf(asOf) }));
  }

  @Get()
  @ApiOperation({ summary: 'The due instant of a plain receipt; now if no instant is given' })
  @ApiOkResponse({ type: DueAnswer })
  async dueOf(@Query() query: DueQuery): Promise<DueAnswer> {
    const { office = 'GUANGZHOU', channel = 'ONLINE', receivedAt, asOf } = query;
    return dueAnswer(await askDue(this.services, { receivedAt: momentOf(receivedAt), office, channel, asOf: momentOf(asOf) ?? this.nowIf(asOf) }));
  }

  @Post('batch')
  @HttpCode(200)
  @Throttled({ name: 'ask-batch', perMinute: 60 })
  @ApiOperation({ summary: 'The due instants of up to 1,000 receipts at once, without explanations' })
  @ApiOkResponse({ type: DueBatchAnswer })
  async dues(@Body() { receipts, office = 'GUANGZHOU', asOf }: DueBatchBody): Promise<DueBatchAnswer> {
    const asked = receipts.map((one) => (typeof one === 'string' ? { receivedAt: momentOf(one) } : receiptOf(one)));
    const dues = await askDues(this.services, { office, receipts: asked, asOf: momentOf(asOf) ?? this.nowIf(asOf) });
    return { office, dues: dues.map(dueOfReceipt) };
  }

  /** Said outright, now means now, even where something later is said to have happened. */
  private nowIf(asOf: string | undefined): ReturnType<AppServices['clock']['now']> | undefined {
    return asOf === undefined ? undefined : this.services.clock.now();
  }
}
