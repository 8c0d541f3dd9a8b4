import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { batchReceipts } from '#libs/application/bulk-intake/batch-receipts.js';
import { checkBatch } from '#libs/application/bulk-intake/check-batch.js';
import { discardBatch } from '#libs/application/bulk-intake/discard-batch.js';
import { listBatches, openedBatch } from '#libs/application/bulk-intake/read-batch.js';
import { registerBatch } from '#libs/application/bulk-intake/register-batch.js';
import { BATCH_TEMPLATE } from '#libs/application/bulk-intake/template.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { registerRequest } from '#libs/application/commands/register-request.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Language } from '#libs/domain/language.js';
import { formatInstant, instant } from '#libs/domain/time/instant.js';
import { zipStream } from '#libs/documents/archives/zip-writing.js';
import { BATCH_FILES } from '#libs/documents/spreadsheets/batch-files.js';
import { templateCsv, templateWorkbook } from '#libs/documents/spreadsheets/template-writing.js';
import { checkForm } from '#libs/http/bodies/form-check.js';
import { Commander } from '#libs/http/commander.js';
import { AnswersAttachment, streamAnswer } from '#libs/http/files.js';
import { MEDIA_TYPES } from '#libs/http/media-types.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { receiveFile, TakesFile, type UploadBody } from '#libs/http/uploads.js';
import { UuidPipe } from '#libs/http/uuid.pipe.js';
import { CallerLanguage, IdempotencyKey } from '#libs/platform/http/caller.js';
import { Readable } from 'node:stream';
import { OFFICE } from '../office.js';
import { Bench } from './bench.js';
import { BatchAnswer, batchAnswer, BatchListAnswer, batchSummaryAnswer, type Telling } from './bulk-intake.answer.js';
import { HandInQuery, RegisterBatchBody, TemplateQuery } from './bulk-intake.body.js';

/** Bytes of a spreadsheet or archive as it arrives: 500 requests with their papers, held in memory while they are looked at. */
const LARGEST_HAND_IN = 100 * 1_048_576;
/** Batches looked at in one process at once; each takes some hundred megabytes while it is. */
const AT_ONCE = 2;

/** Requests that an agency hands in by the sheet: the template, the check with every fault at its cell, the registration. */
@ApiTags('bulk intake')
@ForStaff('CLERK')
@Controller('bulk-intakes')
export class BulkIntakeController {
  private readonly bench = new Bench(AT_ONCE);

  constructor(
    @Inject(APP_SERVICES) private readonly services: AppServices,
    @Inject(OFFICE) private readonly office: Office,
    private readonly commander: Commander,
  ) {}

  @Get('template')
  @ApiOperation({ summary: 'The sheet for agencies to fill in: headings in Chinese, their codes, notes, an example' })
  @AnswersAttachment('The template', MEDIA_TYPES.xlsx, MEDIA_TYPES.csv)
  async template(@Query() { format = 'xlsx' }: TemplateQuery): Promise<StreamableFile> {
    const content = format === 'csv' ? templateCsv(BATCH_TEMPLATE) : await templateWorkbook(BATCH_TEMPLATE);
    return streamAnswer(Readable.from([content]), MEDIA_TYPES[format], `优先审查请求批量模板.${format}`);
  }

  @Post()
  @TakesFile()
  @ApiOperation({ summary: 'Check a sheet (XLSX, CSV), or a ZIP of one with its files, row by row; nothing is registered. At most 500 rows and 100 MiB' })
  @ApiCreatedResponse({ type: BatchAnswer })
  async check(
    @CurrentCaller() caller: Caller,
    @CallerLanguage() language: Language,
    @Query() query: HandInQuery,
    @Req() request: FastifyRequest & { body?: UploadBody },
  ): Promise<BatchAnswer> {
    const receivedAt = query.receivedAt === undefined ? undefined : instant(query.receivedAt);
    const tools = { ...this.services, batchFiles: BATCH_FILES, formCheck: checkForm };
    const batch = await this.bench.take(async () => checkBatch(tools, { caller, office: this.office, ...(await receiveFile(request, LARGEST_HAND_IN)), receivedAt }));
    return batchAnswer(batch, this.telling(language));
  }

  @Get()
  @ApiOperation({ summary: "The office's batches, newest first; they are forgotten after seven days" })
  @ApiOkResponse({ type: BatchListAnswer })
  async list(@CurrentCaller() caller: Caller): Promise<BatchListAnswer> {
    const batches = await listBatches(this.services, this.office, caller);
    return { batches: batches.map(batchSummaryAnswer), asOf: formatInstant(this.services.clock.now()) };
  }

  @Get(':bulkIntakeId')
  @ApiOperation({ summary: 'A batch as checked, with every fault at its cell, and what has become of each row so far; reading it is recorded' })
  @ApiOkResponse({ type: BatchAnswer })
  async read(@CurrentCaller() caller: Caller, @CallerLanguage() language: Language, @Param('bulkIntakeId', UuidPipe) id: string): Promise<BatchAnswer> {
    return batchAnswer(await openedBatch(this.services, id, caller), this.telling(language));
  }

  @Post(':bulkIntakeId/register')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Register the rows without a fault; repeated, it goes on where it was broken off and answers the same numbers' })
  @ApiOkResponse({ type: BatchAnswer })
  async register(
    @CurrentCaller() caller: Caller,
    @CallerLanguage() language: Language,
    @Param('bulkIntakeId', UuidPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { policy }: RegisterBatchBody,
  ): Promise<BatchAnswer> {
    const register: Parameters<typeof registerBatch>[0]['register'] = (registration) =>
      this.commander.run('register', caller, () => registerRequest(this.services, registration));
    const batch = await registerBatch({ ...this.services, register }, { id, caller, office: this.office, key, policy });
    return batchAnswer(batch, this.telling(language));
  }

  @Delete(':bulkIntakeId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard a batch that will not be registered, its files with it; one whose registration has begun is kept' })
  @ApiNoContentResponse()
  discard(@CurrentCaller() caller: Caller, @Param('bulkIntakeId', UuidPipe) id: string): Promise<void> {
    return discardBatch(this.services, { id, office: this.office, caller });
  }

  @Get(':bulkIntakeId/receipts')
  @ApiOperation({ summary: 'The acceptance receipts of what was registered, as PDF in a ZIP' })
  @AnswersAttachment('One receipt for each request', MEDIA_TYPES.zip)
  async receipts(@CurrentCaller() caller: Caller, @Param('bulkIntakeId', UuidPipe) id: string): Promise<StreamableFile> {
    const receipts = await batchReceipts(this.services, id, caller);
    const parts = receipts.map(({ name, content }) => ({ path: name, content, compress: false }));
    return streamAnswer(zipStream(parts, this.services.clock.now()), MEDIA_TYPES.zip, '受理回执.zip');
  }

  private telling(language: Language): Telling {
    return { language, secretOf: this.services.applicantSecret };
  }
}
