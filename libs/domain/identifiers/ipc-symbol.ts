import { accepted, type Parsed, refused } from '../parsed.js';
import { parseIpcEdition } from './ipc-edition.js';
import type { IpcSymbolReason } from './ipc-symbol-reasons.js';
import { readPlain } from './reading.js';

/** A complete symbol of the International Patent Classification (WIPO ST.8), down to its subgroup. */
export interface IpcSymbol {
  /** `G06F11/14` */
  readonly normal: string;
  /** `G06` */
  readonly classSymbol: string;
  /** `G06F` */
  readonly subclass: string;
  /** 1–1999 */
  readonly mainGroup: number;
  /** Two to six digits; `00` is the main group itself. */
  readonly subgroup: string;
  /** The edition that stood beside the symbol, `2006.01`. */
  readonly edition?: string;
}

/** CPC numbers its own main groups from here; the IPC has none of them. */
const FIRST_CPC_ONLY_GROUP = 2000;

const BRACKET = /[([]/;
const WITH_EDITION = /^([^([]*)(?:\(([^()[\]]*)\)|\[([^()[\]]*)\])[IN]?$/;
const PLAIN = /^([A-HY]\d{2})([A-Z])(\d{1,4})\/(\d{2,6})$/;
const PADDED = /^([A-HY]\d{2})([A-Z])(\d{4})(\d{6})$/;
const WITHOUT_SUBGROUP = /^[A-HY](?:\d{2}(?:[A-Z](?:\d{1,4}\/?)?)?)?$/;

/**
 * Reads one symbol in its plain (`G06F 11/14`) or padded (`G06F0011140000`) form; an edition in round or square brackets
 * after it, with or without a following I or N, is kept apart. That the symbol exists in an edition is not checked.
 */
export function parseIpcSymbol(text: string): Parsed<IpcSymbol, IpcSymbolReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  return BRACKET.test(plain.value) ? parseWithEdition(plain.value) : parseBare(plain.value);
}

function parseWithEdition(text: string): Parsed<IpcSymbol, IpcSymbolReason> {
  const parts = WITH_EDITION.exec(text);
  if (!parts) return refused('malformed');
  const edition = parseIpcEdition(parts[2] ?? parts[3] ?? '');
  const symbol = parseBare(parts[1] ?? '');
  if (!symbol.ok) return symbol;
  return edition.ok ? accepted({ ...symbol.value, edition: edition.value.normal }) : refused('edition-malformed');
}

function parseBare(symbol: string): Parsed<IpcSymbol, IpcSymbolReason> {
  const parts = PLAIN.exec(symbol) ?? PADDED.exec(symbol);
  if (!parts) return refuseShape(symbol);
  const [classSymbol = '', letter = '', group = '', digits = ''] = parts.slice(1);
  const reason = faultOf(classSymbol, Number(group));
  if (reason) return refused(reason);
  const mainGroup = Number(group);
  const subgroup = symbol.includes('/') ? digits : withoutPadding(digits);
  const subclass = classSymbol + letter;
  return accepted({ normal: `${subclass}${mainGroup}/${subgroup}`, classSymbol, subclass, mainGroup, subgroup });
}

function faultOf(classSymbol: string, mainGroup: number): IpcSymbolReason | undefined {
  if (classSymbol.startsWith('Y')) return 'section-y';
  if (mainGroup >= FIRST_CPC_ONLY_GROUP) return 'cpc-only-group';
  return mainGroup === 0 ? 'group-zero' : undefined;
}

function refuseShape(symbol: string): Parsed<never, IpcSymbolReason> {
  if (!WITHOUT_SUBGROUP.test(symbol)) return refused('malformed');
  const group = symbol.slice(4).replace('/', '');
  const reason = group === '' ? faultOf(symbol, 1) : faultOf(symbol, Number(group));
  if (reason) return refused(reason);
  return refused('subgroup-missing', group === '' ? undefined : `${symbol.slice(0, 4)}${Number(group)}/00`);
}

/** The padded form fills the subgroup with zeros on the right; two digits always belong to it. */
function withoutPadding(digits: string): string {
  return digits.slice(0, 2) + digits.slice(2).replace(/0+$/, '');
}
