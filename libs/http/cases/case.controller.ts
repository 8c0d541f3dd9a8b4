import { Controller, Get, Inject, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '#libs/application/commands/caller.js';
import type { KeptUpload } from '#libs/application/files/keep-upload.js';
import { readFile } from '#libs/application/files/read-file.js';
import { readDocument, readReceipt } from '#libs/application/notices/read-document.js';
import { readCase } from '#libs/application/reading/read-case.js';
import { AnswersFile, AnswersPdf, fileAnswer, pdfAnswer } from '../files.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import { receiveUpload, TakesUpload, type UploadBody } from '../uploads.js';
import { UuidPipe } from '../uuid.pipe.js';
import { CaseId } from './act.js';
import { CaseAnswer, caseAnswer } from './case-answers.js';
import { CaseDocumentParams, documentName, DocumentQuery } from './document.answer.js';

/** One case as staff read it, and the files that go onto it. */
@ApiTags('cases')
@ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
@Controller()
export class CaseController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Post('uploads')
  @ApiOperation({ summary: 'Upload one file; a request, correction or attachment refers to it afterwards' })
  @TakesUpload()
  upload(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest & { body?: UploadBody }): Promise<KeptUpload> {
    return receiveUpload(this.services, caller.keyScope, request);
  }

  @Get('cases/:caseId')
  @ApiOperation({ summary: 'A case with everything that hangs on it; reading it is recorded' })
  @ApiOkResponse({ type: CaseAnswer })
  async read(@CurrentCaller() caller: Caller, @CaseId() caseId: string): Promise<CaseAnswer> {
    return caseAnswer(await readCase(this.services, caseId, caller));
  }

  @Get('cases/:caseId/receipt')
  @ApiOperation({ summary: 'The acceptance receipt; reading it is recorded' })
  @AnswersPdf()
  async receipt(@CurrentCaller() caller: Caller, @CaseId() caseId: string): Promise<StreamableFile> {
    return pdfAnswer(await readReceipt(this.services, caseId, caller), 'receipt.pdf');
  }

  @Get('cases/:caseId/documents/:seq/:kind')
  @ApiOperation({ summary: 'A paper the office issued, as it was issued; reading it is recorded' })
  @AnswersPdf()
  async document(@CurrentCaller() caller: Caller, @Param() { caseId, seq, kind }: CaseDocumentParams, @Query() { language }: DocumentQuery): Promise<StreamableFile> {
    const named = { seq, kind, language };
    return pdfAnswer(await readDocument(this.services, caseId, named, caller), documentName(named));
  }

  @Get('cases/:caseId/files/:uploadId')
  @ApiOperation({ summary: 'A file of the case; reading it is recorded' })
  @AnswersFile()
  async file(@CurrentCaller() caller: Caller, @CaseId() caseId: string, @Param('uploadId', UuidPipe) uploadId: string): Promise<StreamableFile> {
    return fileAnswer(await readFile(this.services, caseId, uploadId, caller));
  }
}
