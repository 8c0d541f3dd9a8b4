import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { reassignCase } from '#libs/application/commands/reassign.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';
import { RemarkBody } from '../bodies/commands.body.js';
import { ExplainBreachBody, ReassignBody } from '../bodies/supervisor.body.js';
import { Commander } from '../commander.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import { Act, CaseId, Keyed } from './act.js';

/** What a supervisor does to a case: none of it decides anything about the request. */
@ApiTags('actions')
@Keyed()
@ForStaff('SUPERVISOR')
@Controller('cases/:caseId/actions')
export class SupervisorActionsController {
  constructor(private readonly commander: Commander) {}

  @Act('reassign', 'Give the open task to another officer, or to nobody; the clock of the case does not notice (改派)')
  reassign(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ReassignBody): Promise<CommandAnswer> {
    return this.commander.command('reassign', { caseId, caller, key, body }, (services, command) => reassignCase(services, command, body));
  }

  @Act('explain-breach', 'Say why the promise was broken; said again, both explanations stay on record (说明超时)')
  explainBreach(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: ExplainBreachBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'explain-breach', payload: body });
  }

  @Act('close', 'Close a granted case whose breach, if there is one, is explained (结案)')
  close(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: RemarkBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'close', payload: body });
  }
}
