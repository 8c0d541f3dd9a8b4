import { ApiProperty } from '@nestjs/swagger';
import { type TextTemplate, WRITTEN_ACTS } from '#libs/domain/case/text-templates.js';
import { type Language, LANGUAGES } from '#libs/domain/language.js';
import { formatDay } from '#libs/domain/time/day.js';

/** What a text is called, in every language: it is chosen in a list that is written once for all readers. */
export class TextLabelAnswer implements Record<Language, string> {
  @ApiProperty()
  'zh-Hans'!: string;

  @ApiProperty()
  'zh-Hant'!: string;

  @ApiProperty()
  en!: string;

  @ApiProperty()
  pt!: string;
}

export class TextTemplateAnswer {
  @ApiProperty({ description: 'Stays the same through every wording' })
  key!: string;

  @ApiProperty({ enum: WRITTEN_ACTS, enumName: 'WrittenAct' })
  act!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of a correction: the place of the defect' })
  defect!: string | null;

  @ApiProperty({ type: TextLabelAnswer })
  label!: TextLabelAnswer;

  @ApiProperty({ description: 'In Chinese, as papers are; ［］ marks what the officer fills in' })
  text!: string;

  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;
}

export class TextTemplatesAnswer {
  @ApiProperty({ type: TextTemplateAnswer, isArray: true })
  texts!: readonly TextTemplateAnswer[];
}

export const textTemplateAnswer = ({ key, act, defect, label, text, effectiveFrom }: TextTemplate) => ({
  key,
  act,
  defect: defect ?? null,
  label: Object.fromEntries(LANGUAGES.map((language) => [language, label[language]])) as Record<Language, string>,
  text,
  effectiveFrom: formatDay(effectiveFrom),
});
