import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { registerRequest } from '#libs/application/commands/register-request.js';
import { submitCorrection } from '#libs/application/commands/submit-correction.js';
import { withdrawRequest } from '#libs/application/commands/withdraw.js';
import type { KeptUpload } from '#libs/application/files/keep-upload.js';
import { readDocument, readReceipt } from '#libs/application/notices/read-document.js';
import { readCase } from '#libs/application/reading/read-case.js';
import { readCaseClock } from '#libs/application/reading/read-case-clock.js';
import { DomainError } from '#libs/domain/errors.js';
import { ReasonBody, RegisterOnlineBody, SubmitCorrectionBody } from '#libs/http/bodies/commands.body.js';
import { CommandAnswerBody, RegisteredAnswer } from '#libs/http/cases/case-answers.js';
import { ClockAccountAnswer, clockAccountAnswer } from '#libs/http/cases/case-clock.answer.js';
import { documentName, DocumentParams, DocumentQuery } from '#libs/http/cases/document.answer.js';
import { StatusAnswer, statusAnswer } from '#libs/http/cases/status-answer.js';
import { Commander } from '#libs/http/commander.js';
import { AnswersPdf, pdfAnswer } from '#libs/http/files.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForApplicant } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { receiveUpload, TakesUpload, type UploadBody } from '#libs/http/uploads.js';
import { Anyone } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';
import { applicantBeforeFiling, FilingTicket } from './filing-ticket.js';

/** What applicants do: file a request, see where it stands, answer a correction, withdraw. */
@ApiTags('requests')
@Controller()
export class RequestsController {
  constructor(
    @Inject(APP_SERVICES) private readonly services: AppServices,
    private readonly commander: Commander,
  ) {}

  @Post('uploads')
  @Anyone()
  @ApiOperation({ summary: 'Upload one file for a request that will be filed with the same filing ticket' })
  @ApiHeader({ name: 'X-Filing-Ticket', required: true, description: '32 to 64 random characters of the client; ties uploads to their request' })
  @TakesUpload()
  upload(@FilingTicket() ticket: string, @Req() request: FastifyRequest & { body?: UploadBody }): Promise<KeptUpload> {
    return receiveUpload(this.services, applicantBeforeFiling(ticket, 'GUANGZHOU', request.id).keyScope, request);
  }

  @Post('requests')
  @Anyone()
  @ApiOperation({ summary: 'File a request online; it is received when it enters the system' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiHeader({ name: 'X-Filing-Ticket', required: true })
  @ApiCreatedResponse({ type: RegisteredAnswer })
  async register(
    @FilingTicket() ticket: string,
    @IdempotencyKey() key: string,
    @Req() request: FastifyRequest,
    @Body() { office, form }: RegisterOnlineBody,
  ): Promise<RegisteredAnswer> {
    const caller = applicantBeforeFiling(ticket, office, request.id);
    const registration = { caller, key, office, channel: 'ONLINE' as const, form };
    const answer = await this.commander.run('register', caller, () => registerRequest(this.services, registration));
    return { ...answer, secret: this.services.applicantSecret(answer.caseId) };
  }

  @Get('request')
  @ForApplicant()
  @ApiOperation({ summary: 'Where the request stands, what happens next and by when, and what is asked of the applicant' })
  @ApiOkResponse({ type: StatusAnswer })
  async status(@CurrentCaller() caller: Caller): Promise<StatusAnswer> {
    return statusAnswer(await readCase(this.services, ownCase(caller), caller));
  }

  @Get('request/clock')
  @ForApplicant()
  @ApiOperation({ summary: 'Why the request is due when it is, day by day' })
  @ApiOkResponse({ type: ClockAccountAnswer })
  async clock(@CurrentCaller() caller: Caller): Promise<ClockAccountAnswer> {
    return clockAccountAnswer(await readCaseClock(this.services, ownCase(caller), caller));
  }

  @Get('request/receipt')
  @ForApplicant()
  @ApiOperation({ summary: 'The acceptance receipt' })
  @AnswersPdf()
  async receipt(@CurrentCaller() caller: Caller): Promise<StreamableFile> {
    return pdfAnswer(await readReceipt(this.services, ownCase(caller), caller), 'receipt.pdf');
  }

  @Get('request/documents/:seq/:kind')
  @ForApplicant()
  @ApiOperation({ summary: 'A paper the office issued to the applicant, as it was issued' })
  @AnswersPdf()
  async document(@CurrentCaller() caller: Caller, @Param() { seq, kind }: DocumentParams, @Query() { language }: DocumentQuery): Promise<StreamableFile> {
    const named = { seq, kind, language };
    return pdfAnswer(await readDocument(this.services, ownCase(caller), named, caller), documentName(named));
  }

  @Post('request/uploads')
  @ForApplicant()
  @ApiOperation({ summary: 'Upload one file for the answer to a correction' })
  @TakesUpload()
  uploadToRequest(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest & { body?: UploadBody }): Promise<KeptUpload> {
    return receiveUpload(this.services, caller.keyScope, request);
  }

  @Post('request/actions/submit-correction')
  @HttpCode(200)
  @ForApplicant()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Answer a correction; the promise of one working day starts anew' })
  @ApiOkResponse({ type: CommandAnswerBody })
  submitCorrection(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: SubmitCorrectionBody): Promise<CommandAnswer> {
    const command = { caseId: ownCase(caller), caller, key, body };
    return this.commander.command('submit-correction', command, (services, bound) => submitCorrection(services, bound, body));
  }

  @Post('request/actions/withdraw')
  @HttpCode(200)
  @ForApplicant()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Withdraw the request; its application can then be filed again, at either office' })
  @ApiOkResponse({ type: CommandAnswerBody })
  withdraw(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonBody): Promise<CommandAnswer> {
    const command = { caseId: ownCase(caller), caller, key, body };
    return this.commander.command('withdraw', command, (services, bound) => withdrawRequest(services, bound, body));
  }
}

function ownCase(caller: Caller): string {
  if (caller.scope.caseId === undefined) throw new DomainError('NOT_SIGNED_IN');
  return caller.scope.caseId;
}
