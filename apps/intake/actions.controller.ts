import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { completeCollection, decideRule, recommend } from '#libs/application/assessment/assessed-commands.js';
import { resolveDifferences } from '#libs/application/collection/collect.js';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { recordResultOnPaper } from '#libs/application/commands/record-result.js';
import { requestCorrection } from '#libs/application/commands/request-correction.js';
import { submitCorrection } from '#libs/application/commands/submit-correction.js';
import { withdrawRequest } from '#libs/application/commands/withdraw.js';
import {
  DecideRuleBody,
  ReasonBody,
  ReasonsBody,
  RemarkBody,
  RequestCorrectionBody,
  ResolveDifferencesBody,
  ReturnBody,
  SubmitCorrectionByPostBody,
  WithdrawByPostBody,
} from '#libs/http/bodies/commands.body.js';
import { statedPaper } from '#libs/http/bodies/paper.body.js';
import { RecordResultBody } from '#libs/http/bodies/result.body.js';
import { Act, CaseId, Keyed } from '#libs/http/cases/act.js';
import { Commander } from '#libs/http/commander.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';

/** What the officers at the window do to a case, a route each. The transition table decides what is allowed when. */
@ApiTags('actions')
@Keyed()
@Controller('cases/:caseId/actions')
export class ActionsController {
  constructor(private readonly commander: Commander) {}

  @Act('accept', 'Take the request on (受理)')
  @ForStaff('CLERK')
  accept(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: RemarkBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'accept', payload: body });
  }

  @Act('decline', 'Do not take the request on (不予受理)')
  @ForStaff('CLERK')
  decline(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'decline', payload: body });
  }

  @Act('collect', "Settle differences between the form and CNIPA's record")
  @ForStaff('CLERK')
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

  @Act('complete-collection', 'End data collection; the assessment is computed and stored')
  @ForStaff('CLERK')
  completeCollection(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<CommandAnswer> {
    return this.commander.command('complete-collection', { caseId, caller, key, body: {} }, completeCollection);
  }

  @Act('request-correction', 'Ask the applicant to repair defects (补正)')
  @ForStaff('CLERK', 'RECOMMENDER')
  requestCorrection(
    @CaseId() caseId: string,
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() body: RequestCorrectionBody,
  ): Promise<CommandAnswer> {
    return this.commander.command('request-correction', { caseId, caller, key, body }, (services, command) =>
      requestCorrection(services, command, { defects: body.defects, answerBy: body.answerBy }),
    );
  }

  @Act('submit-correction', "Take in the applicant's correction by post")
  @ForStaff('CLERK')
  submitCorrection(
    @CaseId() caseId: string,
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() body: SubmitCorrectionByPostBody,
  ): Promise<CommandAnswer> {
    const { form, explanation, paper } = body;
    return this.commander.command('submit-correction', { caseId, caller, key, body }, (services, command) =>
      submitCorrection(services, command, { form, explanation, paper: statedPaper(paper) }),
    );
  }

  @Act('decide-rule', "An officer's word on one rule, or that word taken back")
  @ForStaff('RECOMMENDER')
  decideRule(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: DecideRuleBody): Promise<CommandAnswer> {
    return this.commander.command('decide-rule', { caseId, caller, key, body }, (services, command) => decideRule(services, command, body));
  }

  @Act('recommend', 'Recommend, with reasons (推荐)')
  @ForStaff('RECOMMENDER')
  recommend(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonsBody): Promise<CommandAnswer> {
    return this.commander.command('recommend', { caseId, caller, key, body }, (services, command) => recommend(services, command, body.reasons));
  }

  @Act('not-recommend', 'Do not recommend, with reasons (不予推荐)')
  @ForStaff('RECOMMENDER')
  notRecommend(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonsBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'not-recommend', payload: body });
  }

  @Act('confirm', 'Confirm the recommendation; a positive one goes to CNIPA')
  @ForStaff('REVIEWER')
  confirm(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: RemarkBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'confirm', payload: body });
  }

  @Act('return', 'Return to the recommender with remarks, each at its place where it has one (退回)')
  @ForStaff('REVIEWER')
  return(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReturnBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'return', payload: body });
  }

  @Act('refuse', 'Refuse the recommendation')
  @ForStaff('REVIEWER')
  refuse(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReasonsBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'refuse', payload: body });
  }

  @Act('withdraw', "Record the applicant's withdrawal by post (撤回)")
  @ForStaff('CLERK')
  withdraw(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: WithdrawByPostBody): Promise<CommandAnswer> {
    const { reason, paper } = body;
    return this.commander.command('withdraw', { caseId, caller, key, body }, (services, command) =>
      withdrawRequest(services, command, { reason, paper: statedPaper(paper) }),
    );
  }

  @Act('record-cnipa-result', "Record CNIPA's decision from its paper; the same notice is recorded once")
  @ForStaff('CLERK')
  recordCnipaResult(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: RecordResultBody): Promise<CommandAnswer> {
    const { result, number, priorityNumber, text, replyBy, paper } = body;
    return this.commander.command('record-cnipa-result', { caseId, caller, key, body }, (services, command) =>
      recordResultOnPaper(services, command, { result, number, priorityNumber, text, replyBy, paper: statedPaper(paper) }),
    );
  }

  @Act('claim', 'Claim the open task; nobody else can act on it until it is released')
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER')
  claim(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'claim', payload: {} });
  }

  @Act('release', 'Give the claimed task back')
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER')
  release(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'release', payload: {} });
  }
}
