import type { Sentence } from '../language.js';
import { accepted, type Parsed, refused } from '../parsed.js';
import { READING_REASONS, readPlain, type ReadingReason } from './reading.js';

/** An edition of the International Patent Classification. */
export interface IpcEdition {
  /** `2006.01`: year and month. */
  readonly normal: string;
  readonly year: number;
  readonly month: number;
}

export type IpcEditionReason = ReadingReason | 'malformed' | 'year-before-1968';

const EDITION = /^(\d{4})\.(0[1-9]|1[0-2])$/;
/** The first edition of the classification came into force on 1968-09-01. */
const FIRST_YEAR = 1968;

/** Reads `YYYY.MM`. */
export function parseIpcEdition(text: string): Parsed<IpcEdition, IpcEditionReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  const parts = EDITION.exec(plain.value);
  if (!parts) return refused('malformed');
  const year = Number(parts[1]);
  if (year < FIRST_YEAR) return refused('year-before-1968');
  return accepted({ normal: plain.value, year, month: Number(parts[2]) });
}

export const IPC_EDITION_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '国际专利分类的版本应写作“年.月”，例如 2006.01。',
    'zh-Hant': '國際專利分類的版本應寫作「年.月」，例如 2006.01。',
    en: 'An edition of the classification is written year.month, for example 2006.01.',
    pt: 'A edição da classificação escreve-se ano.mês, por exemplo 2006.01.',
  },
  'year-before-1968': {
    'zh-Hans': '国际专利分类第一版于1968年生效，版本年份不能更早。',
    'zh-Hant': '國際專利分類第一版於1968年生效，版本年份不能更早。',
    en: 'The first edition of the classification dates from 1968; the year cannot be earlier.',
    pt: 'A primeira edição da classificação data de 1968; o ano não pode ser anterior.',
  },
} as const satisfies Record<IpcEditionReason, Sentence>;
