import type { Sentence } from '../language.js';
import { accepted, type Parsed, refused } from '../parsed.js';
import { READING_REASONS, readPlain, type ReadingReason } from './reading.js';

/** The practising licence of a mainland patent attorney; only its form is checked. */
export interface AgentLicence {
  /** Eleven digits. */
  readonly normal: string;
}

export type AgentLicenceReason = ReadingReason | 'malformed';

export function parseAgentLicence(text: string): Parsed<AgentLicence, AgentLicenceReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  return /^\d{11}$/.test(plain.value) ? accepted({ normal: plain.value }) : refused('malformed');
}

export const AGENT_LICENCE_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '专利代理师执业许可编号应为11位数字。',
    'zh-Hant': '專利代理師執業許可編號應為11位數字。',
    en: 'A patent attorney’s licence number has eleven digits.',
    pt: 'O número da licença do mandatário de patentes tem onze algarismos.',
  },
} as const satisfies Record<AgentLicenceReason, Sentence>;
