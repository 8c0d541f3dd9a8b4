import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { verifyPaper } from '#libs/application/reading/verify-paper.js';
import { DOCUMENT_KINDS, type DocumentKind } from '#libs/application/ports/documents.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { Throttled } from '#libs/http/throttle.js';
import { Anyone } from '#libs/platform/http/access.js';
import { Text } from '#libs/platform/http/fields.js';

class PaperParams {
  @Text({ max: 40, example: 'GZ-2026-00123' })
  acceptanceNumber!: string;

  @Text({ max: 16, pattern: /^[0-9a-f]{16}$/, description: 'The mark in the printed code', example: '0123456789abcdef' })
  mark!: string;
}

class PaperAnswer {
  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: Office;

  @ApiProperty({ format: 'date-time', description: 'When the act was done that the paper is about' })
  issuedAt!: string;

  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind', isArray: true, description: 'The papers that belong to the act' })
  kinds!: readonly DocumentKind[];

  @ApiProperty({ type: String, isArray: true, description: 'SHA-256 of each file issued with the act so far, lower-case hexadecimal' })
  files!: readonly string[];
}

/** Where the printed code leads: anybody who holds a paper may ask whether it is genuine. */
@ApiTags('papers')
@Anyone()
@Throttled({ name: 'papers', perMinute: 20 })
@Controller('papers')
export class PapersController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get(':acceptanceNumber/:mark')
  @ApiOperation({ summary: 'Whether a paper with this code was issued by an office, and which files were; nothing of the applicant' })
  @ApiOkResponse({ type: PaperAnswer })
  async verify(@Param() { acceptanceNumber, mark }: PaperParams): Promise<PaperAnswer> {
    const { at, ...paper } = await verifyPaper(this.services, acceptanceNumber.trim().toUpperCase(), mark);
    return { ...paper, issuedAt: formatInstant(at) };
  }
}
