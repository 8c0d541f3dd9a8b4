import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { registerRequest } from '#libs/application/commands/register-request.js';
import { discardDraft } from '#libs/application/reception/drafts.js';
import { type Office } from '#libs/domain/case/names.js';
import { instant } from '#libs/domain/time/instant.js';
import { RegisterBody } from '#libs/http/bodies/commands.body.js';
import { statedPaper } from '#libs/http/bodies/paper.body.js';
import { RegisteredAnswer } from '#libs/http/cases/case-answers.js';
import { Commander } from '#libs/http/commander.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
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

  @Post('cases')
  @ForStaff('CLERK')
  @ApiOperation({ summary: 'Register a request from the window or by post' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: RegisteredAnswer })
  async register(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: RegisterBody): Promise<RegisteredAnswer> {
    const { channel, form } = body;
    const receivedAt = body.receivedAt === undefined ? undefined : instant(body.receivedAt);
    const paper = body.paper && statedPaper(body.paper);
    const registration = { caller, key, office: this.office, channel, form, receivedAt, paper };
    const answer = await this.commander.run('register', caller, () => registerRequest(this.services, registration));
    if (body.draftId !== undefined) await discardDraft(this.services, this.office, body.draftId, caller);
    return { ...answer, secret: this.services.applicantSecret(answer.caseId) };
  }
}
