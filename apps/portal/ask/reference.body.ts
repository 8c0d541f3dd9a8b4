import { OFFICES, type Office } from '#libs/domain/case/names.js';
import { FIRST_YEAR, LAST_YEAR } from '#libs/domain/time/day.js';
import { DayText, OneOf, Whole } from '#libs/platform/http/fields.js';
import { LanguagesQuery } from '#libs/http/spoken/languages.js';

export class YearParam {
  @Whole({ min: FIRST_YEAR, max: LAST_YEAR, fromText: true, example: 2026 })
  year!: number;
}

export class LastReceiptQuery extends LanguagesQuery {
  @DayText({ description: 'The day on which, or before which, it should fall due', example: '2026-09-28' })
  dueOn!: string;

  @OneOf(OFFICES, 'Office', { optional: true, description: 'GUANGZHOU if it is left out', example: 'GUANGZHOU' })
  office?: Office;
}
