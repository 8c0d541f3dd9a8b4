import { Body, Controller, HttpCode, Inject, Post, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { previewNotice } from '#libs/application/notices/preview-notice.js';
import { noticeDraft, NoticePreviewBody } from '#libs/http/bodies/notice-preview.body.js';
import { CaseId } from '#libs/http/cases/act.js';
import { AnswersPdf, pdfAnswer } from '#libs/http/files.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';

/** What the applicant would read, before it is sent. */
@ApiTags('cases')
@ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER')
@Controller('cases/:caseId/notices/preview')
export class NoticePreviewsController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'A notice as it would be set now; nothing is kept of it, reading the case is recorded' })
  @AnswersPdf()
  async preview(@CurrentCaller() caller: Caller, @CaseId() caseId: string, @Body() body: NoticePreviewBody): Promise<StreamableFile> {
    return pdfAnswer(await previewNotice(this.services, caseId, noticeDraft(body), caller), 'preview.pdf');
  }
}
