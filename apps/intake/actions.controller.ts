import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { completeCollection, decideRule, recommend } from '#libs/application/assessment/assessed-commands.js';
import { resolveDifferences } from '#libs/application/collection/collect.js';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { submitCorrection } from '#libs/application/commands/submit-correction.js';
import { instant } from '#libs/domain/time/instant.js';
import {
  DecideRuleBody,
  NoteBody,
  ReasonBody,
  ReasonsBody,
  RemarkBody,
  RemarksBody,
  RequestCorrectionBody,
  ResolveDifferencesBody,
  SubmitCorrectionByPostBody,
} from '#libs/http/bodies/commands.body.js';
import { CommandAnswerBody } from '#libs/http/cases/case-answers.js';
import { Commander } from '#libs/http/commander.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';

const CaseId = (): ParameterDecorator => Param('caseId', ParseUUIDPipe);

/** Every act of staff on a case, a route each. The transition table decides what is allowed when. */
@ApiTags('actions')
@ApiHeader({ name: 'Idempotency-Key', required: true, description: '8 to 64 letters, digits and hyphens; the same key has one effect' })
@ApiOkResponse({ type: CommandAnswerBody })
@Controller('cases/:caseId/actions')
export class ActionsController {
  constructor(private readonly commander: Commander) {}

  @Post('accept')
  @HttpCode(200)
  @ForStaff('CLERK')
  @ApiOperation({ summary: 'Take the request on (受理)' })
  accept(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: RemarkBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'accept', payload: body });
  }

  @Post('decline')
  @HttpCode(200)
  @ForStaff('CLERK')
  @ApiOperation({ summary: 'Do not take the request on (不予受理)' })
  decline(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'decline', payload: body });
  }

  @Post('collect')
  @HttpCode(200)
  @ForStaff('CLERK')
  @ApiOperation({ summary: "Settle differences between the form and CNIPA's record" })
  collect(
    @CaseId() caseId: string,
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() body: ResolveDifferencesBody,
  ): Promise<CommandAnswer> {
    return this.commander.command('collect', { caseId, caller, key, body }, (services, command) =>
      resolveDifferences(services, command, body.resolutions),
    );
  }

  @Post('complete-collection')
  @HttpCode(200)
  @ForStaff('CLERK')
  @ApiOperation({ summary: 'End data collection; the assessment is computed and stored' })
  completeCollection(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<CommandAnswer> {
    return this.commander.command('complete-collection', { caseId, caller, key, body: {} }, completeCollection);
  }

  @Post('request-correction')
  @HttpCode(200)
  @ForStaff('CLERK', 'RECOMMENDER')
  @ApiOperation({ summary: 'Ask the applicant to repair defects (补正)' })
  requestCorrection(
    @CaseId() caseId: string,
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() body: RequestCorrectionBody,
  ): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'request-correction', payload: body });
  }

  @Post('submit-correction')
  @HttpCode(200)
  @ForStaff('CLERK')
  @ApiOperation({ summary: "Take in the applicant's correction by post" })
  submitCorrection(
    @CaseId() caseId: string,
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() body: SubmitCorrectionByPostBody,
  ): Promise<CommandAnswer> {
    const receivedAt = body.receivedAt === undefined ? undefined : instant(body.receivedAt);
    return this.commander.command('submit-correction', { caseId, caller, key, body }, (services, command) =>
      submitCorrection(services, command, { form: body.form, explanation: body.explanation, postmark: body.postmark, receivedAt }),
    );
  }

  @Post('decide-rule')
  @HttpCode(200)
  @ForStaff('RECOMMENDER')
  @ApiOperation({ summary: "An officer's word on one rule, or that word taken back" })
  decideRule(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: DecideRuleBody): Promise<CommandAnswer> {
    return this.commander.command('decide-rule', { caseId, caller, key, body }, (services, command) => decideRule(services, command, body));
  }

  @Post('recommend')
  @HttpCode(200)
  @ForStaff('RECOMMENDER')
  @ApiOperation({ summary: 'Recommend, with reasons (推荐)' })
  recommend(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonsBody): Promise<CommandAnswer> {
    return this.commander.command('recommend', { caseId, caller, key, body }, (services, command) => recommend(services, command, body.reasons));
  }

  @Post('not-recommend')
  @HttpCode(200)
  @ForStaff('RECOMMENDER')
  @ApiOperation({ summary: 'Do not recommend, with reasons (不予推荐)' })
  notRecommend(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonsBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'not-recommend', payload: body });
  }

  @Post('confirm')
  @HttpCode(200)
  @ForStaff('REVIEWER')
  @ApiOperation({ summary: 'Confirm the recommendation; a positive one goes to CNIPA' })
  confirm(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: RemarkBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'confirm', payload: body });
  }

  @Post('return')
  @HttpCode(200)
  @ForStaff('REVIEWER')
  @ApiOperation({ summary: 'Return to the recommender with remarks (退回)' })
  return(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: RemarksBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'return', payload: body });
  }

  @Post('refuse')
  @HttpCode(200)
  @ForStaff('REVIEWER')
  @ApiOperation({ summary: 'Refuse the recommendation' })
  refuse(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonsBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'refuse', payload: body });
  }

  @Post('withdraw')
  @HttpCode(200)
  @ForStaff('CLERK')
  @ApiOperation({ summary: "Record the applicant's withdrawal by post (撤回)" })
  withdraw(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'withdraw', payload: body });
  }

  @Post('claim')
  @HttpCode(200)
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER')
  @ApiOperation({ summary: 'Claim the open task; nobody else can act on it until it is released' })
  claim(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'claim', payload: {} });
  }

  @Post('release')
  @HttpCode(200)
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER')
  @ApiOperation({ summary: 'Give the claimed task back' })
  release(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'release', payload: {} });
  }

  @Post('note')
  @HttpCode(200)
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
  @ApiOperation({ summary: 'Put a note on the file' })
  note(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: NoteBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'note', payload: body });
  }
}
