import { ApiProperty } from '@nestjs/swagger';
import type { Sentence } from '#libs/domain/language.js';
import type { CitationAssessed } from '#libs/domain/rules/assessment.js';
import { Said } from '../spoken/languages.js';

/** Where a text stands that something rests on. */
export class CitationAnswer implements CitationAssessed {
  @ApiProperty({ example: 'ORDER_85' })
  source!: string;

  @Said()
  title!: Sentence;

  @ApiProperty({ format: 'uri', example: 'https://www.cnipa.gov.cn/' })
  address!: string;

  @ApiProperty({ required: false, example: '4' })
  article?: string;

  @ApiProperty({ required: false, example: '1' })
  paragraph?: string;

  @ApiProperty({ required: false, example: '1' })
  item?: string;

  @ApiProperty({ description: 'False: reported, not confirmed by an official text, and not to be taken for law' })
  confirmed!: boolean;
}
