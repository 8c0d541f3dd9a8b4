import { text } from './shape.js';

/** Normal form of an application number, `202310123456.6`; its check digit is the sender's business. */
export const applicationNumber = text(14, /^\d{12}\.[\dX]$/);
export const acceptanceNumber = text(64);
export const receiptNumber = text(64, /^[\w.-]+$/);
export const sha256 = text(64, /^[0-9a-f]{64}$/);

/** What may stand in an address and, percent-encoded, name a folder on any medium. */
export const idempotencyKey = text(128, /^[A-Za-z0-9][A-Za-z0-9._:-]*$/);

/** Letters, digits and a few harmless signs: no path, nothing hidden, nothing a Windows medium would refuse. */
export const fileName = text(120, /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._()（）·、，-]*[\p{L}\p{M}\p{N})）])?$/u);
export const mediaType = text(100, /^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/);
