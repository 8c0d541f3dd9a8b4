import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { cancelAbsence, readAbsences, readOfficers, setAbsence } from '#libs/application/absences/absences.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { OFFICES, type Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { instant } from '#libs/domain/time/instant.js';
import { Flag, InstantText, OneOf, UuidText } from '#libs/platform/http/fields.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import { UuidPipe } from '../uuid.pipe.js';
import { AbsenceAnswer, absenceAnswer, AbsencesAnswer, ColleaguesAnswer } from './absence.answer.js';

class AbsenceBody {
  @OneOf(OFFICES, 'Office', { optional: true, description: "The caller's, who has one, if left out" })
  office?: Office;

  @UuidText({ optional: true, description: "Who is away: the caller if left out; others by the office's supervisor" })
  officerId?: string;

  @UuidText({ description: 'Who stands in; able to finish a task the officer could finish' })
  deputyId!: string;

  @InstantText()
  from!: string;

  @InstantText({ description: 'From here on the officer is back' })
  until!: string;
}

class AbsencesQuery {
  @Flag({ optional: true, fromText: true, description: 'Those that are over, 50 at most' })
  over?: boolean;
}

/** Who is away, and who stands in. */
@ApiTags('absences')
@ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
@Controller()
export class AbsencesController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get('officers')
  @ApiOperation({ summary: "The staff of the caller's offices with their roles: whom a list is narrowed to, who may stand in" })
  @ApiOkResponse({ type: ColleaguesAnswer })
  async officers(@CurrentCaller() caller: Caller): Promise<ColleaguesAnswer> {
    return { officers: [...(await readOfficers(this.services, caller))] };
  }

  @Get('absences')
  @ApiOperation({ summary: "Absences at the caller's offices that are not over, earliest first; or those that are, latest first" })
  @ApiOkResponse({ type: AbsencesAnswer })
  async absences(@CurrentCaller() caller: Caller, @Query() { over }: AbsencesQuery): Promise<AbsencesAnswer> {
    return { absences: (await readAbsences(this.services, caller, over)).map(absenceAnswer) };
  }

  @Put('absences/:absenceId')
  @ApiOperation({ summary: 'Set down an absence under an id of your own; the same again changes nothing' })
  @ApiOkResponse({ type: AbsenceAnswer })
  async set(@CurrentCaller() caller: Caller, @Param('absenceId', UuidPipe) absenceId: string, @Body() body: AbsenceBody): Promise<AbsenceAnswer> {
    const { deputyId, from, until, officerId = staffId(caller), office = onlyOffice(caller) } = body;
    const absence = { id: absenceId.toLowerCase(), office, officerId: officerId.toLowerCase(), deputyId: deputyId.toLowerCase(), from: instant(from), until: instant(until) };
    return absenceAnswer(await setAbsence(this.services, caller, absence));
  }

  @Delete('absences/:absenceId')
  @HttpCode(204)
  @ApiOperation({ summary: 'End an absence at once; one that has not begun is taken back' })
  @ApiNoContentResponse()
  cancel(@CurrentCaller() caller: Caller, @Param('absenceId', UuidPipe) absenceId: string): Promise<void> {
    return cancelAbsence(this.services, caller, absenceId);
  }
}

function onlyOffice({ scope: { offices } }: Caller): Office {
  const [office] = offices;
  if (office === undefined || offices.length > 1) throw new DomainError('INVALID_INPUT', {}, [{ field: 'office', code: 'required' }]);
  return office;
}

const staffId = ({ actor }: Caller): string => (actor.kind === 'staff' ? actor.id : '');
