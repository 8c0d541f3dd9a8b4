import type { Region } from '#libs/domain/case/names.js';
import type { ApplicantKind, ApplicationKind, FilingStatement, IdentifierKind, RequestForm } from '../request/request-form.js';

/** The words a cell may hold for each value of a form: the first is the template's, and every other is understood too. */
export type Choices = Readonly<Record<string, readonly [label: string, ...others: string[]]>>;

export const REGION_CHOICES = { HK: ['香港', 'Hong Kong'], MO: ['澳门', '澳門', 'Macao', 'Macau'] } as const satisfies Record<Region, Choices[string]>;

export const APPLICATION_KIND_CHOICES = {
  DIRECT: ['直接申请', '直接申請'],
  PCT_NATIONAL_PHASE: ['PCT国家阶段', 'PCT國家階段', 'PCT'],
  DIVISIONAL: ['分案申请', '分案申請', '分案'],
} as const satisfies Record<ApplicationKind, Choices[string]>;

export const APPLICANT_KIND_CHOICES = {
  HK_PERMANENT_RESIDENT: ['香港永久性居民'],
  HK_COMPANY: ['香港公司'],
  HK_NON_HK_COMPANY: ['注册非香港公司', '註冊非香港公司'],
  HK_OTHER_BODY: ['香港其他机构', '香港其他機構'],
  MO_PERMANENT_RESIDENT: ['澳门永久性居民', '澳門永久性居民'],
  MO_COMPANY: ['澳门公司', '澳門公司'],
  MO_OTHER_BODY: ['澳门其他机构', '澳門其他機構'],
  MAINLAND_PERSON: ['内地个人', '內地個人'],
  MAINLAND_BODY: ['内地机构', '內地機構'],
  OTHER: ['其他'],
} as const satisfies Record<ApplicantKind, Choices[string]>;

export const IDENTIFIER_KIND_CHOICES = {
  HKID: ['香港身份证', '香港身份證'],
  MACAO_RESIDENT_CARD: ['澳门居民身份证', '澳門居民身份證'],
  HK_BUSINESS_REGISTRATION: ['香港商业登记号', '香港商業登記號'],
  HK_COMPANY_NUMBER: ['香港公司编号', '香港公司編號'],
  UNIFIED_SOCIAL_CREDIT_CODE: ['统一社会信用代码', '統一社會信用代碼'],
  OTHER: ['其他'],
} as const satisfies Record<IdentifierKind, Choices[string]>;

export const PROGRAMME_CHOICES = { NONE: ['无', '無', '否'], PPH: ['PPH'], PRE_EXAMINATION: ['预审', '預審'] } as const satisfies Record<
  NonNullable<FilingStatement['otherProgramme']>,
  Choices[string]
>;

export const ROUTE_CHOICES = { PCT: ['PCT'], PARIS: ['巴黎', '巴黎公约', '巴黎公約'] } as const satisfies Record<NonNullable<RequestForm['foreignFiling']>['route'], Choices[string]>;

const ITEMS = ['一', '二', '三', '四', '五'];

/** Grounds of Order 85 by their item; those of an earlier edition are written by their code. */
export const GROUND_CHOICES: Choices = Object.fromEntries(ITEMS.map((item, index) => [`O85-5-${index + 1}`, [`O85-5-${index + 1}`, `第五条第（${item}）项`, `第五条（${item}）`]]));

const FLAGS: readonly (readonly [boolean, readonly string[]])[] = [
  [true, ['是', '有', 'y', 'yes', 'true', 'sim', '√', '✓', '1']],
  [false, ['否', '无', '無', '没有', '沒有', 'n', 'no', 'false', 'não', '0']],
];

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

export const flagOf = (text: string): boolean | undefined => FLAGS.find(([, words]) => words.includes(plain(text)))?.[0];

/** The value a word stands for: by any of its words, or by the value itself. */
export function choiceOf(text: string, choices: Choices): string | undefined {
  const word = plain(text);
  return Object.entries(choices).find(([value, words]) => plain(value) === word || words.some((each) => plain(each) === word))?.[0];
}
