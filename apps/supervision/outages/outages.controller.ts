import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import type { OutageAct } from '#libs/application/outages/outage-acts.js';
import { listOutages, previewOutage, recordOutage } from '#libs/application/outages/outages.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { UuidPipe } from '#libs/http/uuid.pipe.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';
import { AppliedChangeAnswer, appliedAnswer } from '../reference/change-answer.js';
import { OutagePreviewAnswer, OutagesAnswer, outageAnswer, previewAnswer } from './outage-answer.js';
import {
  CorrectOutageBody, correcting, DeclareOutageBody, declaring, EndOutageBody, ending, WithdrawOutageBody, withdrawing,
} from './outage.body.js';

/** An outage on record is the only thing that moves a due instant: there is no extension by hand. */
@ApiTags('outages')
@ForStaff('SUPERVISOR', 'ADMINISTRATOR')
@Controller('outages')
export class OutagesController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: "The outages that touch the caller's offices, each with everything recorded of it" })
  @ApiOkResponse({ type: OutagesAnswer })
  async list(@CurrentCaller() caller: Caller): Promise<OutagesAnswer> {
    return { outages: (await listOutages(this.services, caller)).map(outageAnswer) };
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Which open cases a declaration would move, from when to when; nothing takes effect' })
  @ApiOkResponse({ type: OutagePreviewAnswer })
  previewDeclaration(@Body() body: DeclareOutageBody, @CurrentCaller() caller: Caller): Promise<OutagePreviewAnswer> {
    return this.preview(declaring(body), caller);
  }

  @Post()
  @ApiOperation({ summary: 'Declare an outage; every open case it touches gets its due instant anew' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AppliedChangeAnswer })
  declare(@Body() body: DeclareOutageBody, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<AppliedChangeAnswer> {
    return this.record(declaring(body), caller, key, body);
  }

  @Post(':outageId/end/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Where the due instants would come to stand; nothing takes effect' })
  @ApiOkResponse({ type: OutagePreviewAnswer })
  previewEnd(@Param('outageId', UuidPipe) outageId: string, @Body() body: EndOutageBody, @CurrentCaller() caller: Caller): Promise<OutagePreviewAnswer> {
    return this.preview(ending(outageId, body), caller);
  }

  @Post(':outageId/end')
  @ApiOperation({ summary: 'End an open outage: the working time lost is given back to the millisecond' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AppliedChangeAnswer })
  end(
    @Param('outageId', UuidPipe) outageId: string,
    @Body() body: EndOutageBody,
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
  ): Promise<AppliedChangeAnswer> {
    return this.record(ending(outageId, body), caller, key, body);
  }

  @Post(':outageId/correction/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a correction of its instants would move; nothing takes effect' })
  @ApiOkResponse({ type: OutagePreviewAnswer })
  previewCorrection(
    @Param('outageId', UuidPipe) outageId: string,
    @Body() body: CorrectOutageBody,
    @CurrentCaller() caller: Caller,
  ): Promise<OutagePreviewAnswer> {
    return this.preview(correcting(outageId, body), caller);
  }

  @Post(':outageId/correction')
  @ApiOperation({ summary: 'Correct when an outage began and ended; what was recorded before stays on record' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AppliedChangeAnswer })
  correct(
    @Param('outageId', UuidPipe) outageId: string,
    @Body() body: CorrectOutageBody,
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
  ): Promise<AppliedChangeAnswer> {
    return this.record(correcting(outageId, body), caller, key, body);
  }

  @Post(':outageId/withdrawal/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What would move if the outage had never happened; nothing takes effect' })
  @ApiOkResponse({ type: OutagePreviewAnswer })
  previewWithdrawal(
    @Param('outageId', UuidPipe) outageId: string,
    @Body() body: WithdrawOutageBody,
    @CurrentCaller() caller: Caller,
  ): Promise<OutagePreviewAnswer> {
    return this.preview(withdrawing(outageId, body), caller);
  }

  @Post(':outageId/withdrawal')
  @ApiOperation({ summary: 'Withdraw an outage that was declared by mistake and never happened' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AppliedChangeAnswer })
  withdraw(
    @Param('outageId', UuidPipe) outageId: string,
    @Body() body: WithdrawOutageBody,
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
  ): Promise<AppliedChangeAnswer> {
    return this.record(withdrawing(outageId, body), caller, key, body);
  }

  private async preview(act: OutageAct, caller: Caller): Promise<OutagePreviewAnswer> {
    return previewAnswer(await previewOutage(this.services, act, caller));
  }

  private async record(act: OutageAct, caller: Caller, key: string, body: object): Promise<AppliedChangeAnswer> {
    const about = 'outageId' in act ? { outageId: act.outageId } : {};
    return appliedAnswer(await recordOutage(this.services, { caller, key, body: { act: act.type, ...about, body } }, act));
  }
}
