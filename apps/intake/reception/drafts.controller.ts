import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { discardDraft, DRAFT_DAYS, keepDraft, MOST_DRAFTS, readDraft, readDrafts } from '#libs/application/reception/drafts.js';
import type { Office } from '#libs/domain/case/names.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { UuidPipe } from '#libs/http/uuid.pipe.js';
import { OFFICE } from '../office.js';
import { DraftAnswer, draftAnswer, DraftListAnswer, DraftSummaryAnswer, draftSummaryAnswer, KeepDraftBody } from './drafts.answer.js';

/** What a clerk has begun to key in: nobody else sees it, and no reload loses it. */
@ApiTags('reception')
@ForStaff('CLERK')
@Controller('drafts')
export class DraftsController {
  constructor(
    @Inject(APP_SERVICES) private readonly services: AppServices,
    @Inject(OFFICE) private readonly office: Office,
  ) {}

  @Get()
  @ApiOperation({ summary: `The caller's own drafts; each is deleted ${DRAFT_DAYS} days after it was last saved` })
  @ApiOkResponse({ type: DraftListAnswer })
  async list(@CurrentCaller() caller: Caller): Promise<DraftListAnswer> {
    return { drafts: (await readDrafts(this.services, this.office, caller)).map(draftSummaryAnswer) };
  }

  @Get(':draftId')
  @ApiOperation({ summary: 'A draft to go on with; reading it is recorded' })
  @ApiOkResponse({ type: DraftAnswer })
  async read(@CurrentCaller() caller: Caller, @Param('draftId', UuidPipe) id: string): Promise<DraftAnswer> {
    return draftAnswer(await readDraft(this.services, this.office, id, caller));
  }

  @Put(':draftId')
  @ApiOperation({ summary: `Save a draft under an id of the caller's choice, in place of the version it was made from; at most ${MOST_DRAFTS}` })
  @ApiOkResponse({ type: DraftSummaryAnswer })
  async keep(@CurrentCaller() caller: Caller, @Param('draftId', UuidPipe) id: string, @Body() { version, content }: KeepDraftBody): Promise<DraftSummaryAnswer> {
    return draftSummaryAnswer(await keepDraft(this.services, { office: this.office, id, version, content }, caller));
  }

  @Delete(':draftId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a draft' })
  @ApiNoContentResponse()
  discard(@CurrentCaller() caller: Caller, @Param('draftId', UuidPipe) id: string): Promise<void> {
    return discardDraft(this.services, this.office, id, caller);
  }
}
