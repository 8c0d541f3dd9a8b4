import { LANGUAGES } from '#libs/domain/language.js';

/**
 * Every page lies below its language (`/en/status`), where no route of any program is, so that neither can hide the
 * other whatever is added to either. Beside these there are the addresses printed on papers, which name no language.
 */
export const PAGE_ADDRESSES: readonly string[] = ['/', ...LANGUAGES.flatMap((language) => [`/${language}`, `/${language}/*`])];

/** Addresses that stand on receipts and notices; the page itself goes on to the reader's language. */
export const PRINTED_ADDRESSES: readonly string[] = ['/status', '/verify/*'];
