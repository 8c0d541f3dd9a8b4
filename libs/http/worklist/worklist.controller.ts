import { Body, Controller, Delete, Get, HttpCode, Inject, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { forgetFilter, keepFilter, MOST_FILTERS, readFilters } from '#libs/application/worklist/saved-filters.js';
import { countWorklist, MOST_COUNTED, readWorklist } from '#libs/application/worklist/worklist.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import {
  freshnessAnswer, SavedFilterAnswer, savedFilterAnswer, SavedFiltersAnswer, WorklistAnswer, worklistAnswer, WorklistCountsAnswer,
} from './worklist.answer.js';
import { FilterNameQuery, filterOf, SaveFilterBody, WorklistFilterBody, WorklistQuery } from './worklist.query.js';

const PAGE = 50;

/** The lists of whoever is signed in: at a window those of its office, at supervision those of the offices held. */
@ApiTags('worklist')
@ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
@Controller('worklist')
export class WorklistController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: 'A page of the worklist: open cases by what is due first, ended ones by what ended last' })
  @ApiOkResponse({ type: WorklistAnswer })
  async page(@CurrentCaller() caller: Caller, @Query() query: WorklistQuery): Promise<WorklistAnswer> {
    const { after, limit = PAGE, caseId: caseIds } = query;
    return worklistAnswer(await readWorklist(this.services, caller, { ...filterOf(query), caseIds }, { after, limit }));
  }

  @Get('counts')
  @ApiOperation({ summary: 'How many cases of each group fit the same filter' })
  @ApiOkResponse({ type: WorklistCountsAnswer })
  async counts(@CurrentCaller() caller: Caller, @Query() filter: WorklistFilterBody): Promise<WorklistCountsAnswer> {
    const { counts, ...fresh } = await countWorklist(this.services, caller, filterOf(filter));
    return { counts, countedTo: MOST_COUNTED, ...freshnessAnswer(fresh) };
  }

  @Get('filters')
  @ApiOperation({ summary: "The caller's saved filters, by name" })
  @ApiOkResponse({ type: SavedFiltersAnswer })
  async filters(@CurrentCaller() caller: Caller): Promise<SavedFiltersAnswer> {
    return { filters: (await readFilters(this.services, caller)).map(savedFilterAnswer) };
  }

  @Put('filters')
  @ApiOperation({ summary: `Save a filter under a name, in place of an earlier one; at most ${MOST_FILTERS}` })
  @ApiOkResponse({ type: SavedFilterAnswer })
  async save(@CurrentCaller() caller: Caller, @Body() { name, filter }: SaveFilterBody): Promise<SavedFilterAnswer> {
    return savedFilterAnswer(await keepFilter(this.services, caller, name, filter));
  }

  @Delete('filters')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a saved filter' })
  @ApiNoContentResponse()
  forget(@CurrentCaller() caller: Caller, @Query() { name }: FilterNameQuery): Promise<void> {
    return forgetFilter(this.services, caller, name);
  }
}
