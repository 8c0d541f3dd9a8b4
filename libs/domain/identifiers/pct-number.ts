import type { Sentence } from '../language.js';
import { accepted, type Parsed, refused } from '../parsed.js';
import { READING_REASONS, readPlain, type ReadingReason } from './reading.js';

/** An international application number under the Patent Cooperation Treaty, as numbered since 2004. */
export interface PctNumber {
  /** `PCT/CN2023/123456` */
  readonly normal: string;
  /** Two letters: the receiving office. */
  readonly receivingOffice: string;
  readonly year: number;
  /** Six digits. */
  readonly serial: string;
}

export type PctNumberReason = ReadingReason | 'malformed' | 'numbered-before-2004';

const NUMBER = /^PCT\/([A-Z]{2})(\d{4})\/(\d{6})$/;
/** Two-digit year and five-digit serial: the numbering up to 2003. */
const OLD_NUMBER = /^PCT\/[A-Z]{2}\d{2}\/\d{5}$/;
const WITHOUT_SLASHES = /^PCT\/?([A-Z]{2})(\d{4})\/?(\d{6})$/;
const FIRST_YEAR = 2004;

export function parsePctNumber(text: string): Parsed<PctNumber, PctNumberReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  const parts = NUMBER.exec(plain.value);
  if (!parts) return refuseShape(plain.value);
  const [receivingOffice = '', year = '', serial = ''] = parts.slice(1);
  if (Number(year) < FIRST_YEAR) return refused('numbered-before-2004');
  return accepted({ normal: plain.value, receivingOffice, year: Number(year), serial });
}

function refuseShape(plain: string): Parsed<never, PctNumberReason> {
  if (OLD_NUMBER.test(plain)) return refused('numbered-before-2004');
  const [office = '', year = '', serial = ''] = WITHOUT_SLASHES.exec(plain)?.slice(1) ?? [];
  return refused('malformed', Number(year) >= FIRST_YEAR ? `PCT/${office}${year}/${serial}` : undefined);
}

export const PCT_NUMBER_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '国际申请号应写作 PCT/国家或组织代码+4位年份/6位数字，例如 PCT/CN2023/123456。',
    'zh-Hant': '國際申請號應寫作 PCT/國家或組織代碼+4位年份/6位數字，例如 PCT/CN2023/123456。',
    en: 'An international application number is written PCT/, office code and four-digit year, /, six digits, for example PCT/CN2023/123456.',
    pt: 'O número do pedido internacional escreve-se PCT/, código do instituto e ano com quatro algarismos, /, seis algarismos, por exemplo PCT/CN2023/123456.',
  },
  'numbered-before-2004': {
    'zh-Hans': '这是2004年以前编制的国际申请号，不在本服务范围内。',
    'zh-Hant': '這是2004年以前編制的國際申請號，不在本服務範圍內。',
    en: 'This is an international application number from before 2004, which is outside this service.',
    pt: 'Este número de pedido internacional é anterior a 2004 e está fora do âmbito deste serviço.',
  },
} as const satisfies Record<PctNumberReason, Sentence>;
