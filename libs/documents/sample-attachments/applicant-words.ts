import type { FormApplicant } from '#libs/application/ports/documents.js';

type Identifier = NonNullable<FormApplicant['identifier']>;

/** What an applicant is and which paper shows it. */
export const APPLICANT_STATUS: Readonly<Record<FormApplicant['kind'], { readonly status: string; readonly evidence: string }>> = {
  HK_PERMANENT_RESIDENT: { status: '香港永久性居民', evidence: '香港永久性居民身份证副本' },
  HK_COMPANY: { status: '依香港《公司条例》成立的公司', evidence: '公司注册证明书与商业登记证副本' },
  HK_NON_HK_COMPANY: { status: '注册非香港公司', evidence: '注册非香港公司注册证明书副本' },
  HK_OTHER_BODY: { status: '香港其他法人或者组织', evidence: '成立证明副本' },
  MO_PERMANENT_RESIDENT: { status: '澳门永久性居民', evidence: '澳门永久性居民身份证副本' },
  MO_COMPANY: { status: '依澳门《商法典》成立的公司', evidence: '商业登记证明副本' },
  MO_OTHER_BODY: { status: '澳门其他法人或者组织', evidence: '身份证明局法人成立证明副本' },
  MAINLAND_PERSON: { status: '内地居民', evidence: '居民身份证副本' },
  MAINLAND_BODY: { status: '内地单位', evidence: '法人证书副本' },
  OTHER: { status: '其他', evidence: '身份证明文件副本' },
};

export const IDENTIFIER_NAMES: Readonly<Record<Identifier['kind'], string>> = {
  HKID: '香港身份证号码',
  MACAO_RESIDENT_CARD: '澳门居民身份证号码',
  HK_BUSINESS_REGISTRATION: '商业登记号码',
  HK_COMPANY_NUMBER: '公司编号',
  UNIFIED_SOCIAL_CREDIT_CODE: '统一社会信用代码',
  OTHER: '登记号码',
};
