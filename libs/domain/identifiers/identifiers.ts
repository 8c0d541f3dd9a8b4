import type { Sentence } from '../language.js';
import type { Parsed } from '../parsed.js';
import { AGENCY_CODE_REASONS, parseAgencyCode } from './agency-code.js';
import { AGENT_LICENCE_REASONS, parseAgentLicence } from './agent-licence.js';
import { APPLICATION_NUMBER_REASONS } from './application-number-reasons.js';
import { parseApplicationNumber } from './application-number.js';
import { HK_BUSINESS_NUMBER_REASONS, parseHkBusinessNumber } from './hk-business-number.js';
import { HKID_REASONS, parseHkid } from './hkid.js';
import { IPC_EDITION_REASONS, parseIpcEdition } from './ipc-edition.js';
import { IPC_SYMBOL_REASONS } from './ipc-symbol-reasons.js';
import { parseIpcSymbol } from './ipc-symbol.js';
import { MACAO_RESIDENT_CARD_REASONS, parseMacaoResidentCard } from './macao-resident-card.js';
import { FORMAT_ONLY, NOT_RESIDENCE } from './notes.js';
import { parsePctNumber, PCT_NUMBER_REASONS } from './pct-number.js';
import { parseSocialCreditCode, SOCIAL_CREDIT_CODE_REASONS } from './social-credit-code.js';

/** What a number is read against, apart from its own digits. */
export interface IdentifierContext {
  /** The year in Asia/Shanghai at the time of reading. */
  readonly currentYear: number;
}

/** The answer to "is this a valid number of that kind?", the same for every kind. */
export type IdentifierReading =
  | { readonly valid: true; readonly normal: string; readonly note?: Sentence }
  | { readonly valid: false; readonly reason: string; readonly sentence: Sentence; readonly suggestion?: string };

interface Reader {
  readonly read: (text: string, context: IdentifierContext) => IdentifierReading;
  readonly reasons: Readonly<Record<string, Sentence>>;
}

/** Every kind of identifier the product can be asked about; a new kind is one row. */
const READERS = {
  APPLICATION_NUMBER: reader((text, { currentYear }) => parseApplicationNumber(text, currentYear), APPLICATION_NUMBER_REASONS),
  HKID: reader(parseHkid, HKID_REASONS, NOT_RESIDENCE),
  MACAO_RESIDENT_CARD: reader(parseMacaoResidentCard, MACAO_RESIDENT_CARD_REASONS, FORMAT_ONLY),
  HK_BUSINESS_REGISTRATION: reader(parseHkBusinessNumber, HK_BUSINESS_NUMBER_REASONS, FORMAT_ONLY),
  HK_COMPANY_NUMBER: reader(parseHkBusinessNumber, HK_BUSINESS_NUMBER_REASONS, FORMAT_ONLY),
  AGENCY_CODE: reader(parseAgencyCode, AGENCY_CODE_REASONS, FORMAT_ONLY),
  AGENT_LICENCE: reader(parseAgentLicence, AGENT_LICENCE_REASONS, FORMAT_ONLY),
  UNIFIED_SOCIAL_CREDIT_CODE: reader(parseSocialCreditCode, SOCIAL_CREDIT_CODE_REASONS),
  PCT_NUMBER: reader(parsePctNumber, PCT_NUMBER_REASONS, FORMAT_ONLY),
  IPC_SYMBOL: reader(parseIpcSymbol, IPC_SYMBOL_REASONS, FORMAT_ONLY),
  IPC_EDITION: reader(parseIpcEdition, IPC_EDITION_REASONS, FORMAT_ONLY),
} as const satisfies Record<string, Reader>;

export type CheckedIdentifierKind = keyof typeof READERS;
export const CHECKED_IDENTIFIER_KINDS = Object.keys(READERS) as readonly CheckedIdentifierKind[];

/** Reads any identifier: its normal form, or why not and what may have been meant. Never throws, whatever the text. */
export function readIdentifier(kind: CheckedIdentifierKind, text: string, context: IdentifierContext): IdentifierReading {
  return READERS[kind].read(text, context);
}

/** Why a text is no number of that kind: every reason there is, with its sentence. */
export function identifierReasons(kind: CheckedIdentifierKind): Readonly<Record<string, Sentence>> {
  return READERS[kind].reasons;
}

function reader<Reason extends string>(
  parse: (text: string, context: IdentifierContext) => Parsed<{ readonly normal: string }, Reason>,
  sentences: Readonly<Record<Reason, Sentence>>,
  note?: Sentence,
): Reader {
  const read: Reader['read'] = (text, context) => {
    const parsed = parse(text, context);
    if (parsed.ok) return { valid: true, normal: parsed.value.normal, ...(note && { note }) };
    const { reason, suggestion } = parsed;
    return { valid: false, reason, sentence: sentences[reason], ...(suggestion !== undefined && { suggestion }) };
  };
  return { read, reasons: sentences };
}
