import type { BibliographicRecord } from '#libs/application/request/bibliographic-record.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';

export type { BibliographicRecord };

/**
 * Everything the product asks of CNIPA. Each call is safe to repeat; every failure is a `CnipaError`, which says whether
 * repeating can help.
 */
export interface CnipaPort {
  /** CNIPA's record of an application (normal form, `202310123456.6`); `undefined` where CNIPA has none to give. */
  fetchBibliographicRecord(applicationNumber: string): Promise<BibliographicRecord | undefined>;

  /**
   * Forwards a package (报送). The same key with the same package has one effect and gives the first acknowledgement
   * again. `pending`: taken in, not yet acknowledged; repeat, or wait for `ACKNOWLEDGED` among the results.
   */
  send(forwarding: ForwardingPackage, idempotencyKey: string): Promise<SendAnswer>;

  /**
   * What CNIPA has published since `cursor` (from the beginning without one), in order, at most a page. Delivered at
   * least once: the same `resultId` may come again. Keep `cursor` only once the items are recorded; no items, all read.
   */
  fetchResults(cursor?: string): Promise<ResultPage>;
}

/** One file as the manifest names it. */
export interface ManifestFile {
  /** Unique in the package, fit for any file system. */
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What is forwarded, as it travels: the package's hash is taken over exactly these members. */
export interface PackageManifest {
  readonly acceptanceNumber: string;
  readonly office: Office;
  /** Normal form. */
  readonly applicationNumber: string;
  /** ISO 8601 in Asia/Shanghai; belongs to the case, not to the attempt, so that a repeated package is the same one. */
  readonly createdAt: string;
  readonly files: readonly ManifestFile[];
}

export interface ForwardingPackage {
  readonly manifest: PackageManifest;
  /** SHA-256 over the manifest's canonical JSON (RFC 8785), lower-case hexadecimal. */
  readonly packageSha256: string;
  /** The files' bytes in the manifest's order. */
  readonly contents: readonly Uint8Array[];
}

/** CNIPA's word that the package arrived; it stops the clock. */
export interface CnipaReceipt {
  readonly receiptNumber: string;
  readonly receivedAt: Instant;
}

export type SendAnswer = { readonly kind: 'acknowledged'; readonly receipt: CnipaReceipt } | { readonly kind: 'pending' };

/** 予以, 不予, 要求补正, 终止. */
export const CNIPA_DECISION_KINDS = ['GRANTED', 'REFUSED', 'CORRECTION', 'TERMINATED'] as const;
export type CnipaDecisionKind = (typeof CNIPA_DECISION_KINDS)[number];

interface PublishedItem {
  /** Never changes and never names another item; what a repeated delivery is known by. */
  readonly resultId: string;
  readonly acceptanceNumber: string;
  readonly applicationNumber: string;
}

/** What CNIPA decided on a forwarded request; days as `YYYY-MM-DD`. */
export interface CnipaDecision extends PublishedItem {
  readonly kind: CnipaDecisionKind;
  /** The issue date starts the 45-day and one-year clocks (Order 85 Article 15). */
  readonly issuedOn: string;
  /** 优先审查编号, box ① of the form. */
  readonly priorityNumber?: string;
  readonly text?: string;
  /** Last day to answer, for a correction. */
  readonly replyBy?: string;
}

/** An acknowledgement that comes by itself: late, or a second time. */
export interface CnipaAcknowledgement extends PublishedItem {
  readonly kind: 'ACKNOWLEDGED';
  readonly idempotencyKey: string;
  readonly packageSha256: string;
  readonly receipt: CnipaReceipt;
}

export type CnipaResult = CnipaDecision | CnipaAcknowledgement;

export interface ResultPage {
  readonly items: readonly CnipaResult[];
  readonly cursor: string;
}

/** Why a call failed, and whether the same call can succeed later. */
export const CNIPA_FAULTS = {
  /** No connection, a broken one, or a folder that cannot be used. */
  UNREACHABLE: { retryable: true },
  /** No answer in the time allowed; the package may have arrived all the same. */
  TIMED_OUT: { retryable: true },
  /** CNIPA says that it cannot answer now. */
  UNAVAILABLE: { retryable: true },
  /** The access token is not accepted; an operator mends it while the case waits. */
  NOT_AUTHORISED: { retryable: true },
  /** The answer does not keep the contract; the message names the fault. */
  ANSWER_INVALID: { retryable: true },
  /** The package is not what its manifest says, or cannot be sent as it is. */
  PACKAGE_INVALID: { retryable: false },
  /** CNIPA refuses the package; the message gives its reason. */
  PACKAGE_REFUSED: { retryable: false },
  /** The key was used for another package. */
  KEY_REUSED: { retryable: false },
} as const satisfies Record<string, { readonly retryable: boolean }>;
export type CnipaFault = keyof typeof CNIPA_FAULTS;

/** The one error of the port. The message is for operators: no personal data, no secret. */
export class CnipaError extends Error {
  readonly retryable: boolean;

  constructor(
    readonly code: CnipaFault,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'CnipaError';
    this.retryable = CNIPA_FAULTS[code].retryable;
  }
}
