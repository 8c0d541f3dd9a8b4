import { Body, Controller, HttpCode, Inject, Post, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { checkReception } from '#libs/application/reception/check-reception.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Language } from '#libs/domain/language.js';
import { instant } from '#libs/domain/time/instant.js';
import { checkForm } from '#libs/http/bodies/form-check.js';
import { readPaper } from '#libs/http/bodies/paper.body.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { InCallersLanguage } from '#libs/http/spoken/languages.js';
import { CallerLanguage } from '#libs/platform/http/caller.js';
import { OFFICE } from '../office.js';
import { ReceptionCheckAnswer, receptionCheckAnswer } from './reception.answer.js';
import { ReceptionCheckBody } from './reception.body.js';

/** What the window asks while a request is keyed in. */
@ApiTags('reception')
@ForStaff('CLERK')
@UseInterceptors(InCallersLanguage)
@Controller('reception')
export class ReceptionController {
  constructor(
    @Inject(APP_SERVICES) private readonly services: AppServices,
    @Inject(OFFICE) private readonly office: Office,
  ) {}

  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'What can be said of a request before it is registered: faults by field, who holds the application, branches, missing annexes, due instant; nothing is kept' })
  @ApiOkResponse({ type: ReceptionCheckAnswer })
  async check(@CurrentCaller() caller: Caller, @CallerLanguage() language: Language, @Body() { channel, form, ...body }: ReceptionCheckBody): Promise<ReceptionCheckAnswer> {
    const receivedAt = body.receivedAt === undefined ? undefined : instant(body.receivedAt);
    const paper = channel === 'POST' ? readPaper(body.paper ?? {}) : { faults: [] };
    const checked = await checkReception({ ...this.services, formCheck: checkForm }, { caller, office: this.office, channel, form, receivedAt, paper: paper.stated });
    return receptionCheckAnswer({ ...checked, faults: [...checked.faults, ...paper.faults] }, language);
  }
}
