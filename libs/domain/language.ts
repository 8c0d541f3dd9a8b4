/** The four languages of every sentence the product says. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence in all four languages; Traditional is written for Hong Kong and Macao usage. */
export type Sentence = Readonly<Record<Language, string>>;
