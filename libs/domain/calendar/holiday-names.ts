import type { Sentence } from '../language.js';

/** The holidays that notices name; Portuguese names as Macao's public holidays carry them. */
const NAMES: Readonly<Record<string, Sentence>> = {
  元旦: { 'zh-Hans': '元旦', 'zh-Hant': '元旦', en: "New Year's Day", pt: 'Ano Novo' },
  春节: { 'zh-Hans': '春节', 'zh-Hant': '春節', en: 'Spring Festival', pt: 'Festa da Primavera' },
  清明节: { 'zh-Hans': '清明节', 'zh-Hant': '清明節', en: 'Qingming Festival', pt: 'Cheng Ming' },
  劳动节: { 'zh-Hans': '劳动节', 'zh-Hant': '勞動節', en: 'Labour Day', pt: 'Dia do Trabalhador' },
  端午节: { 'zh-Hans': '端午节', 'zh-Hant': '端午節', en: 'Dragon Boat Festival', pt: 'Tung Ng (Barco-Dragão)' },
  中秋节: { 'zh-Hans': '中秋节', 'zh-Hant': '中秋節', en: 'Mid-Autumn Festival', pt: 'Chong Chao (Bolo Lunar)' },
  国庆节: { 'zh-Hans': '国庆节', 'zh-Hant': '國慶節', en: 'National Day', pt: 'Dia Nacional' },
};

/** A notice's holiday in four languages; several are separated by 、 and a name not known here stands as printed. */
export function holidayName(printed: string): Sentence {
  const names = printed.split('、').map((name) => NAMES[name] ?? { 'zh-Hans': name, 'zh-Hant': name, en: name, pt: name });
  return {
    'zh-Hans': names.map((name) => name['zh-Hans']).join('、'),
    'zh-Hant': names.map((name) => name['zh-Hant']).join('、'),
    en: names.map((name) => name.en).join(' and '),
    pt: names.map((name) => name.pt).join(' e '),
  };
}
