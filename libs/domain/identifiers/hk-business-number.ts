import type { Sentence } from '../language.js';
import { accepted, type Parsed, refused } from '../parsed.js';
import { READING_REASONS, readPlain, type ReadingReason } from './reading.js';

/**
 * A number under which a Hong Kong business is registered. The business registration number serves as unique business
 * identifier since 2023-12-27; before, companies went by their Companies Registry number, and both are met.
 */
export interface HkBusinessNumber {
  /** `12345678`, `0012345`, `C1234567` or `F1234567` */
  readonly normal: string;
  readonly form: HkBusinessNumberForm;
}

/** `dummy` is a number the registry gives to bodies other than companies; `non-hong-kong-company` is not established under the Companies Ordinance. */
export type HkBusinessNumberForm = 'business-identifier' | 'company-number' | 'dummy' | 'non-hong-kong-company';

export type HkBusinessNumberReason = ReadingReason | 'malformed' | 'branch-suffix';

const FORMS: readonly (readonly [RegExp, HkBusinessNumberForm])[] = [
  [/^\d{8}$/, 'business-identifier'],
  [/^\d{1,7}$/, 'company-number'],
  [/^C\d{7}$/, 'dummy'],
  [/^F\d{7}$/, 'non-hong-kong-company'],
];
const COMPANY_NUMBER_LENGTH = 7;
/** A branch number, and what else the registration certificate prints after it. */
const WITH_BRANCH = /^([CF]?\d{1,8})-[\dA-Z-]+$/;

/** Reads a business registration number, or a Companies Registry number of any of its forms. */
export function parseHkBusinessNumber(text: string): Parsed<HkBusinessNumber, HkBusinessNumberReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  const number = formed(plain.value);
  if (number) return accepted(number);
  const main = WITH_BRANCH.exec(plain.value)?.[1];
  return main === undefined ? refused('malformed') : refused('branch-suffix', formed(main)?.normal);
}

function formed(plain: string): HkBusinessNumber | undefined {
  const form = FORMS.find(([pattern]) => pattern.test(plain))?.[1];
  return form && { normal: form === 'company-number' ? plain.padStart(COMPANY_NUMBER_LENGTH, '0') : plain, form };
}

export const HK_BUSINESS_NUMBER_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '香港商业登记号码（唯一业务识别码）为8位数字；公司编号为最多7位数字，或 C、F 加7位数字。',
    'zh-Hant': '香港商業登記號碼（唯一業務識別碼）為8位數字；公司編號為最多7位數字，或 C、F 加7位數字。',
    en: 'A Hong Kong business registration number (unique business identifier) has eight digits; a company number has up to seven digits, or C or F and seven digits.',
    pt: 'O número de registo comercial de Hong Kong (identificador único de empresa) tem oito algarismos; o número de sociedade tem até sete algarismos, ou C ou F e sete algarismos.',
  },
  'branch-suffix': {
    'zh-Hans': '请只填写主体的号码，不含连字符后的分行号及其他内容。',
    'zh-Hant': '請只填寫主體的號碼，不含連字號後的分行號碼及其他內容。',
    en: 'Please give the number of the business alone, without the branch suffix after the hyphen.',
    pt: 'Queira indicar apenas o número da empresa, sem o sufixo de sucursal a seguir ao hífen.',
  },
} as const satisfies Record<HkBusinessNumberReason, Sentence>;
