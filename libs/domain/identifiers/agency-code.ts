import type { Sentence } from '../language.js';
import { accepted, type Parsed, refused } from '../parsed.js';
import { READING_REASONS, readPlain, type ReadingReason } from './reading.js';

/** The code of a mainland patent agency. Its first two digits usually name the province; that is not enforced. */
export interface AgencyCode {
  /** Five digits. */
  readonly normal: string;
}

export type AgencyCodeReason = ReadingReason | 'malformed';

export function parseAgencyCode(text: string): Parsed<AgencyCode, AgencyCodeReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  return /^\d{5}$/.test(plain.value) ? accepted({ normal: plain.value }) : refused('malformed');
}

export const AGENCY_CODE_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '专利代理机构代码应为5位数字。',
    'zh-Hant': '專利代理機構代碼應為5位數字。',
    en: 'A patent agency code has five digits.',
    pt: 'O código da agência de patentes tem cinco algarismos.',
  },
} as const satisfies Record<AgencyCodeReason, Sentence>;
