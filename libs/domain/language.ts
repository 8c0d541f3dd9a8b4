/** The four languages of every sentence the product says. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence in all four languages; Traditional is written for Hong Kong and Macao usage. */
export type Sentence = Readonly<Record<Language, string>>;

/** One sentence in its four languages; Portuguese as in Macao's administration. */
export const say = (hans: string, hant: string, en: string, pt: string): Sentence => ({ 'zh-Hans': hans, 'zh-Hant': hant, en, pt });
