import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import { attachFiles } from '#libs/application/commands/attach-files.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';
import { AttachBody, NoteBody } from '../bodies/commands.body.js';
import { statedPaper } from '../bodies/paper.body.js';
import { Commander } from '../commander.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import { Act, CaseId, Keyed } from './act.js';

/** What any officer of the case's office may put on its file. */
@ApiTags('actions')
@Keyed()
@ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
@Controller('cases/:caseId/actions')
export class FileActionsController {
  constructor(private readonly commander: Commander) {}

  @Act('note', 'Put a note on the file')
  note(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: NoteBody): Promise<CommandAnswer> {
    return this.commander.act(caseId, caller, key, { type: 'note', payload: body });
  }

  @Act('attach', 'Put files on the case that were uploaded before; with the paper they are, if it came by post')
  attach(@CaseId() caseId: string, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Body() body: AttachBody): Promise<CommandAnswer> {
    const { attachments, paper } = body;
    return this.commander.command('attach', { caseId, caller, key, body }, (services, command) =>
      attachFiles(services, command, { attachments, paper: paper && statedPaper(paper) }),
    );
  }
}
