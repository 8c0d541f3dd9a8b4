/** What can be wrong with a chain. */
export const CHAIN_FAULTS = [
  /** No entry in this place, and there are later ones. */
  'missing',
  /** The entry in this place was written for another one. */
  'moved',
  /** What the entry says does not give its hash. */
  'changed',
  /** The entry does not follow the one before it. */
  'unlinked',
  /** The act of the case is not the one that was recorded, or is gone. */
  'act-changed',
  'act-missing',
  /** An act of a case that was never recorded. */
  'act-unrecorded',
  /** What the decision rested on is not what was recorded, or is gone. */
  'inputs-changed',
  'inputs-missing',
  /** The document is not the one that was issued, or is gone. */
  'document-changed',
  'document-missing',
  /** The change of the reference data is not the one that was recorded, or is gone. */
  'reference-changed',
  'reference-missing',
  /** A change of an account is not the one recorded, or is gone. */
  'account-changed',
  'account-missing',
  /** A text to start from is not the one recorded, or is gone. */
  'text-changed',
  'text-missing',
  /** Somebody knows a later entry than the last one there is. */
  'cut',
  /** The head is not the last entry. */
  'head-differs',
  /** Somebody knows another entry in this place. */
  'rewritten',
] as const;
export type ChainFaultKind = (typeof CHAIN_FAULTS)[number];

/** Who knows what a chain looked like: its head's row, a daily anchor in the table or in a file, a paper on record or in hand. */
export const WITNESSES = ['head', 'anchor', 'document', 'file', 'paper'] as const;

export interface Witness {
  readonly from: (typeof WITNESSES)[number];
  readonly position: number;
  /** Sixty-four hexadecimal digits, or the first of them. */
  readonly hash: string;
  /** The day of an anchor, the case of a document. */
  readonly note?: string | undefined;
}

/** One place where a chain is broken. */
export interface ChainFault {
  readonly kind: ChainFaultKind;
  /** None for an act that is on no chain. */
  readonly position: number | null;
  /** Of missing entries: the last of them. */
  readonly through?: number | undefined;
  /** Of a moved entry: the place it was written for. */
  readonly belongsAt?: number | undefined;
  readonly caseId?: string | undefined;
  readonly seq?: number | undefined;
  readonly witness?: Witness | undefined;
}
