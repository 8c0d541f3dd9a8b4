import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { exportList } from '#libs/application/export/export-list.js';
import type { Language } from '#libs/domain/language.js';
import { AnswersCase, caseAnswerFile, CaseExportQuery } from '#libs/http/exports/case-export.js';
import { AnswersList, listAnswer, ListExportQuery, namesIn } from '#libs/http/exports/list-export.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { UuidPipe } from '#libs/http/uuid.pipe.js';
import { CallerLanguage } from '#libs/platform/http/caller.js';

/** What supervisors take along, of the offices they supervise. Each is put on record. */
@ApiTags('exports')
@ForStaff('SUPERVISOR')
@Controller('exports')
export class SupervisionExportsController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get('clocks')
  @ApiOperation({ summary: 'The cases of the offices the caller supervises, as a file; taking them along is recorded' })
  @AnswersList()
  async clocks(@CurrentCaller() caller: Caller, @CallerLanguage() language: Language, @Query() { format, state }: ListExportQuery): Promise<StreamableFile> {
    const wanted = { caller, offices: caller.scope.offices, states: state, format, language, nameOf: namesIn(language) };
    return listAnswer(await exportList(this.services, wanted), format);
  }

  @Get('cases/:caseId')
  @ApiOperation({ summary: 'All of a case: record, history, clock, assessments, files; taking it along is recorded' })
  @AnswersCase()
  whole(
    @CurrentCaller() caller: Caller,
    @CallerLanguage() language: Language,
    @Param('caseId', UuidPipe) caseId: string,
    @Query() { format }: CaseExportQuery,
  ): Promise<StreamableFile> {
    return caseAnswerFile(this.services, { caseId, caller, language, format });
  }
}
