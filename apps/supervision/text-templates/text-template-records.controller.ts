import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { readTextTemplateRecords, setTextTemplate } from '#libs/application/text-templates/text-templates.js';
import { DEFECT_PLACES } from '#libs/domain/case/defect-places.js';
import { WRITTEN_ACTS, type WrittenAct } from '#libs/domain/case/text-templates.js';
import type { Language } from '#libs/domain/language.js';
import { day } from '#libs/domain/time/day.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { textTemplateAnswer, TextTemplateAnswer } from '#libs/http/text-templates/text-template.answer.js';
import type { StoredTextTemplate } from '#libs/persistence/text-templates.js';
import { DayText, Flag, Nested, OneOf, Text } from '#libs/platform/http/fields.js';

class TextLabelBody implements Record<Language, string> {
  @Text({ max: 60 })
  'zh-Hans'!: string;

  @Text({ max: 60 })
  'zh-Hant'!: string;

  @Text({ max: 60 })
  en!: string;

  @Text({ max: 60 })
  pt!: string;
}

class TextTemplateBody {
  @Text({ min: 2, max: 64, pattern: /^[a-z0-9][a-z0-9-]{1,63}$/, description: 'Of your own choice for a new text', example: 'refuse-ground' })
  key!: string;

  @OneOf(WRITTEN_ACTS, 'WrittenAct')
  act!: WrittenAct;

  @OneOf(Object.keys(DEFECT_PLACES), 'DefectPlace', { optional: true, description: 'Of a correction, and of nothing else: the place of the defect' })
  defect?: string;

  @Nested(() => TextLabelBody)
  label!: TextLabelBody;

  @Text({ max: 2000, multiline: true, description: 'In Chinese, as papers are; ［］ marks what the officer fills in' })
  text!: string;

  @DayText({ description: 'Today or later' })
  effectiveFrom!: string;

  @Flag({ optional: true, description: 'From that day on it is not offered any more' })
  isWithdrawn?: boolean;
}

class TextTemplateRecordAnswer extends TextTemplateAnswer {
  @ApiProperty()
  isWithdrawn!: boolean;

  @ApiProperty({ format: 'date-time' })
  setAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who set it; null for what the product came with' })
  setBy!: string | null;
}

class TextTemplateRecordsAnswer {
  @ApiProperty({ type: TextTemplateRecordAnswer, isArray: true })
  records!: readonly TextTemplateRecordAnswer[];
}

/** The wordings of the texts officers start from. Each is chained on the audit of what belongs to no office. */
@ApiTags('text templates')
@ForStaff('SUPERVISOR')
@Controller('text-templates')
export class TextTemplateRecordsController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get('records')
  @ApiOperation({ summary: 'Every wording there ever was, newest first' })
  @ApiOkResponse({ type: TextTemplateRecordsAnswer })
  async records(): Promise<TextTemplateRecordsAnswer> {
    return { records: (await readTextTemplateRecords(this.services)).map(recordAnswer) };
  }

  @Post('records')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set a text from a day on, or withdraw it; the same one set again changes nothing' })
  @ApiOkResponse({ type: TextTemplateRecordsAnswer })
  async set(@CurrentCaller() caller: Caller, @Body() { effectiveFrom, isWithdrawn = false, ...rest }: TextTemplateBody): Promise<TextTemplateRecordsAnswer> {
    await setTextTemplate(this.services, caller, { ...rest, effectiveFrom: day(effectiveFrom), isWithdrawn });
    return this.records();
  }
}

const recordAnswer = (record: StoredTextTemplate): TextTemplateRecordAnswer => ({
  ...textTemplateAnswer(record),
  isWithdrawn: record.isWithdrawn,
  setAt: formatInstant(record.setAt),
  setBy: record.setBy.kind === 'staff' ? record.setBy.name : null,
});
