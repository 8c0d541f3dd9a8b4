import type { IdentityVault } from '../ports/identity-vault.js';
import type { RequestForm } from '../request/request-form.js';
import type { CheckedSheet } from './batch.js';

/** What is kept of a batch, unreadable at rest: what was read, and the forms of the rows that can be registered. */
export interface BatchContent {
  readonly sheet: CheckedSheet;
  readonly forms: readonly { readonly row: number; readonly form: RequestForm }[];
}

const place = (id: string): string => `bulk-intake:${id}`;

export const sealBatch = (vault: IdentityVault, id: string, content: BatchContent): string => vault.seal(JSON.stringify(content), place(id));

export const openBatch = (vault: IdentityVault, id: string, sealed: string): BatchContent => JSON.parse(vault.open(sealed, place(id))) as BatchContent;
