/** Keeps identity numbers unreadable at rest, and searchable by a keyed hash. */
export interface IdentityVault {
  /** `context` binds the sealed text to its place, so that it cannot be moved to another case. */
  seal(plain: string, context: string): string;
  open(sealed: string, context: string): string;
  blindIndex(plain: string): string;
}
