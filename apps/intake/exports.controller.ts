import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { exportList } from '#libs/application/export/export-list.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Language } from '#libs/domain/language.js';
import { AnswersCase, caseAnswerFile, CaseExportQuery } from '#libs/http/exports/case-export.js';
import { AnswersList, listAnswer, ListExportQuery, namesIn } from '#libs/http/exports/list-export.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { UuidPipe } from '#libs/http/uuid.pipe.js';
import { CallerLanguage } from '#libs/platform/http/caller.js';
import { OFFICE } from './office.js';

/** What officers take along: the list of their office's cases, or all of one case. Each is put on record. */
@ApiTags('exports')
@ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
@Controller('exports/cases')
export class ExportsController {
  constructor(
    @Inject(APP_SERVICES) private readonly services: AppServices,
    @Inject(OFFICE) private readonly office: Office,
  ) {}

  @Get()
  @ApiOperation({ summary: "The office's cases as a file; taking them along is recorded" })
  @AnswersList()
  async list(@CurrentCaller() caller: Caller, @CallerLanguage() language: Language, @Query() { format, state }: ListExportQuery): Promise<StreamableFile> {
    const wanted = { caller, offices: [this.office], states: state, format, language, nameOf: namesIn(language) };
    return listAnswer(await exportList(this.services, wanted), format);
  }

  @Get(':caseId')
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
