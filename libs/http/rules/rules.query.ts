import { DayText } from '#libs/platform/http/fields.js';
import { LanguagesQuery } from '../spoken/languages.js';

export class RulesQuery extends LanguagesQuery {
  @DayText({ optional: true, description: 'Date of receipt; today if it is left out', example: '2026-09-01' })
  on?: string;
}
