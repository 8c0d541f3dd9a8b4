import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readBoard } from '#libs/application/board/board.js';
import { readCourse } from '#libs/application/board/course.js';
import { readUnexplainedBreaches } from '#libs/application/board/unexplained.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { CaseId } from '#libs/http/cases/act.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { BoardAnswer, boardAnswer } from './board.answer.js';
import { CourseAnswer, courseAnswer, UnexplainedBreachesAnswer, unexplainedAnswer } from './course.answer.js';

/** What a supervisor sees of the day: all open promises, each one's course, and the breaches that want an explanation. */
@ApiTags('board')
@ForStaff('SUPERVISOR')
@Controller('board')
export class BoardController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: "Every open promise of the caller's offices on one scale, with what is expected to be late" })
  @ApiOkResponse({ type: BoardAnswer })
  async board(@CurrentCaller() caller: Caller): Promise<BoardAnswer> {
    return boardAnswer(await readBoard(this.services, caller));
  }

  @Get('breaches')
  @ApiOperation({ summary: 'Cases, open or ended, whose breach nobody has explained yet' })
  @ApiOkResponse({ type: UnexplainedBreachesAnswer })
  async breaches(@CurrentCaller() caller: Caller): Promise<UnexplainedBreachesAnswer> {
    return unexplainedAnswer(await readUnexplainedBreaches(this.services, caller));
  }

  @Get('cases/:caseId')
  @ApiOperation({ summary: 'Whose hands a case went through, who was warned of it, and what comes next' })
  @ApiOkResponse({ type: CourseAnswer })
  async course(@CaseId() caseId: string, @CurrentCaller() caller: Caller): Promise<CourseAnswer> {
    return courseAnswer(await readCourse(this.services, caseId, caller));
  }
}
