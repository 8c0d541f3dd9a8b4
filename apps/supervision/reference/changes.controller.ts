import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readChange, readChanges, readMoved } from '#libs/application/reference-data/carry-through.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { UuidPipe } from '#libs/http/uuid.pipe.js';
import { UuidText } from '#libs/platform/http/fields.js';
import { AppliedChangeAnswer, appliedAnswer, changeAnswer, ChangesAnswer, movedAnswer, MovedListAnswer } from './change-answer.js';

class MovedQuery {
  @UuidText({ optional: true, description: 'The last case id of the page before' })
  after?: string;
}

@ApiTags('reference data')
@ForStaff('SUPERVISOR', 'ADMINISTRATOR')
@Controller('reference/changes')
export class ChangesController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: 'Changes of the reference data, newest first; at most 200' })
  @ApiOkResponse({ type: ChangesAnswer })
  async list(): Promise<ChangesAnswer> {
    return { changes: (await readChanges(this.services)).map(changeAnswer) };
  }

  @Get(':changeId')
  @ApiOperation({ summary: 'A change, how far it has reached the open cases, and the due instants it moved' })
  @ApiOkResponse({ type: AppliedChangeAnswer })
  async read(@Param('changeId', UuidPipe) changeId: string, @CurrentCaller() caller: Caller): Promise<AppliedChangeAnswer> {
    return appliedAnswer(await readChange(this.services, changeId, caller));
  }

  @Get(':changeId/moved')
  @ApiOperation({ summary: 'The due instants a change moved, page by page' })
  @ApiOkResponse({ type: MovedListAnswer })
  async moved(
    @Param('changeId', UuidPipe) changeId: string,
    @CurrentCaller() caller: Caller,
    @Query() { after }: MovedQuery,
  ): Promise<MovedListAnswer> {
    return { moved: (await readMoved(this.services, changeId, caller, after)).map(movedAnswer) };
  }
}
