import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { compareTables, listTables, loadFieldTable, previewFieldTable } from '#libs/application/reference-data/field-tables.js';
import type { Language } from '#libs/domain/language.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { CallerLanguage, IdempotencyKey } from '#libs/platform/http/caller.js';
import { Text } from '#libs/platform/http/fields.js';
import { ChangeAnswer, changeAnswer } from './change-answer.js';
import { diffAnswer, FieldTableDiffAnswer, FieldTablePreviewAnswer, FieldTablesAnswer, headAnswer, previewAnswer } from './field-table-answer.js';

class FieldTableBody {
  @Text({ max: 40, pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/, example: '2027' })
  version!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 500, pattern: /^https?:\/\/[^\s"<>]+$/ })
  address!: string;

  @Text({ max: 600_000, multiline: true, description: 'Comma-separated: branch, branch_name, row, ipc_include, ipc_exclude, scope_terms, provenance' })
  table!: string;

  @Text({ max: 200_000, multiline: true, optional: true, description: 'Comma-separated: old, new, since, evidence; the one in force stays where it is left out' })
  concordance?: string;
}

@ApiTags('reference data')
@ForStaff('ADMINISTRATOR')
@Controller('reference/field-tables')
export class FieldTablesController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ForStaff('SUPERVISOR', 'ADMINISTRATOR')
  @ApiOperation({ summary: 'The versions of the table of technical fields' })
  @ApiOkResponse({ type: FieldTablesAnswer })
  async list(): Promise<FieldTablesAnswer> {
    return { versions: (await listTables(this.services)).map(headAnswer) };
  }

  @Get(':version/diff/:other')
  @ForStaff('SUPERVISOR', 'ADMINISTRATOR')
  @ApiOperation({ summary: 'What changes from one version to another' })
  @ApiOkResponse({ type: FieldTableDiffAnswer })
  async diff(@Param('version') version: string, @Param('other') other: string): Promise<FieldTableDiffAnswer> {
    return diffAnswer(await compareTables(this.services, version, other));
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What this table would change, row by row and open case by open case; nothing takes effect' })
  @ApiOkResponse({ type: FieldTablePreviewAnswer })
  async preview(@Body() body: FieldTableBody, @CallerLanguage() language: Language): Promise<FieldTablePreviewAnswer> {
    return previewAnswer(await previewFieldTable(this.services, body), language);
  }

  @Post()
  @ApiOperation({ summary: 'Load a new version of the table, in force at once; what was assessed before stays as it was' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: ChangeAnswer })
  async load(@Body() body: FieldTableBody, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<ChangeAnswer> {
    return changeAnswer(await loadFieldTable(this.services, { caller, key, body: { load: 'field-table', body } }, body));
  }
}
