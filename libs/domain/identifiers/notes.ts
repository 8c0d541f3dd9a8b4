import type { Sentence } from '../language.js';

/** What a valid number does not prove, said beside it. */
export const NOT_RESIDENCE: Sentence = {
  'zh-Hans': '号码本身不能证明永久性居民身份，须提交证件。',
  'zh-Hant': '號碼本身不能證明永久性居民身份，須提交證件。',
  en: 'The number does not show permanent residence; the document is needed for that.',
  pt: 'O número não comprova a residência permanente; para tal é necessário o documento.',
};

export const FORMAT_ONLY: Sentence = {
  'zh-Hans': '只核对了书写形式，未核实该号码是否存在。',
  'zh-Hant': '只核對了書寫形式，未核實該號碼是否存在。',
  en: 'Only the form was checked, not whether the number exists.',
  pt: 'Só foi verificada a forma, não se o número existe.',
};
