import type { Sentence } from '#libs/domain/language.js';

/**
 * An answer as it comes without `languages=all`: every sentence in the one language that was asked for. The description
 * has to allow both forms.
 */
export type InOneLanguage<Answer> = Answer extends readonly (infer Each)[]
  ? InOneLanguage<Each>[]
  : Answer extends Sentence
    ? never
    : Answer extends object
      ? { [Name in keyof Answer]: InOneLanguage<Answer[Name]> }
      : Answer;
