import { Body, Controller, Get, Inject, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '#libs/application/commands/caller.js';
import { registerRequest } from '#libs/application/commands/register-request.js';
import type { KeptUpload } from '#libs/application/files/keep-upload.js';
import { readFile } from '#libs/application/files/read-file.js';
import { issueReceipt } from '#libs/application/reading/issue-receipt.js';
import { readCase } from '#libs/application/reading/read-case.js';
import { type Office } from '#libs/domain/case/names.js';
import { instant } from '#libs/domain/time/instant.js';
import { RegisterBody } from '#libs/http/bodies/commands.body.js';
import { CaseAnswer, caseAnswer, RegisteredAnswer } from '#libs/http/cases/case-answers.js';
import { Commander } from '#libs/http/commander.js';
import { AnswersFile, AnswersPdf, fileAnswer, pdfAnswer } from '#libs/http/files.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { receiveUpload, TakesUpload, type UploadBody } from '#libs/http/uploads.js';
import { UuidPipe } from '#libs/http/uuid.pipe.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';
import { OFFICE } from './office.js';

@ApiTags('cases')
@ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
@Controller()
export class CasesController {
  constructor(
    @Inject(APP_SERVICES) private readonly services: AppServices,
    @Inject(OFFICE) private readonly office: Office,
    private readonly commander: Commander,
  ) {}

  @Post('uploads')
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
  @ApiOperation({ summary: 'Upload one file; a request or correction refers to it afterwards' })
  @TakesUpload()
  upload(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest & { body?: UploadBody }): Promise<KeptUpload> {
    return receiveUpload(this.services, caller.keyScope, request);
  }

  @Post('cases')
  @ForStaff('CLERK')
  @ApiOperation({ summary: 'Register a request from the window or by post' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: RegisteredAnswer })
  async register(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: RegisterBody): Promise<RegisteredAnswer> {
    const { channel, form, postmark } = body;
    const receivedAt = body.receivedAt === undefined ? undefined : instant(body.receivedAt);
    const registration = { caller, key, office: this.office, channel, form, receivedAt, postmark };
    const answer = await this.commander.run('register', caller, () => registerRequest(this.services, registration));
    return { ...answer, secret: this.services.applicantSecret(answer.caseId) };
  }

  @Get('cases/:caseId')
  @ApiOperation({ summary: 'A case with everything that hangs on it; reading it is recorded' })
  @ApiOkResponse({ type: CaseAnswer })
  async read(@CurrentCaller() caller: Caller, @Param('caseId', UuidPipe) caseId: string): Promise<CaseAnswer> {
    return caseAnswer(await readCase(this.services, caseId, caller));
  }

  @Get('cases/:caseId/receipt')
  @ApiOperation({ summary: 'The acceptance receipt' })
  @AnswersPdf()
  async receipt(@CurrentCaller() caller: Caller, @Param('caseId', UuidPipe) caseId: string): Promise<StreamableFile> {
    return pdfAnswer(await issueReceipt(this.services, caseId, caller), 'receipt.pdf');
  }

  @Get('cases/:caseId/files/:uploadId')
  @ApiOperation({ summary: 'A file of the case; reading it is recorded' })
  @AnswersFile()
  async file(
    @CurrentCaller() caller: Caller,
    @Param('caseId', UuidPipe) caseId: string,
    @Param('uploadId', UuidPipe) uploadId: string,
  ): Promise<StreamableFile> {
    return fileAnswer(await readFile(this.services, caseId, uploadId, caller));
  }
}
