import type { IdentityVault } from '#libs/application/ports/identity-vault.js';
import { blindIndex } from '#libs/platform/security/blind-index.js';
import { decryptField, encryptField, fieldKeys } from '#libs/platform/security/field-encryption.js';

/** Identity numbers under the product's secret key: sealed by AES-256-GCM, found again by a keyed hash. */
export function createIdentityVault(secretsKey: Uint8Array): IdentityVault {
  const keys = fieldKeys(secretsKey);
  const place = (caseId: string): string => `case_action.form.identifier:${caseId}`;
  return {
    seal: (plain, caseId) => encryptField(keys, plain, place(caseId)),
    open: (sealed, caseId) => decryptField(keys, sealed, place(caseId)),
    blindIndex: (plain) => blindIndex(secretsKey, 'identifier', plain),
  };
}
