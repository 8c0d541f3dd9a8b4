import { type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from '#libs/canonical/canonical.js';
import { ContractFault, objectOf, oneOf, type Shape, text } from '../contract/shape.js';

/** What a note says is part of what is signed: a signed result never passes for an acknowledgement. */
export const NOTE_PURPOSES = ['package', 'acknowledgement', 'result', 'bibliographic-record'] as const;
export type NotePurpose = (typeof NOTE_PURPOSES)[number];

interface SignedNote {
  readonly purpose: NotePurpose;
  readonly body: object;
  readonly signature: string;
}

const signedNote = objectOf<SignedNote>({
  purpose: oneOf(NOTE_PURPOSES),
  body: (value, field) => {
    if (typeof value !== 'object' || value === null) throw new ContractFault(field, 'no object');
    return value;
  },
  signature: text(88, /^[A-Za-z0-9+/]{86}==$/),
});

/** A note as the text of a file: Ed25519 (RFC 8032) over the canonical JSON of purpose and body. */
export function writeNote(purpose: NotePurpose, body: object, privateKey: KeyObject): string {
  const signature = sign(null, signedBytes(purpose, body), privateKey).toString('base64');
  return canonicalJson({ purpose, body, signature });
}

/**
 * Reads a note that one of the keys must have signed; several keys let them be changed without a gap.
 * @throws ContractFault for a note that is unreadable, of another purpose, unsigned, or whose body does not fit.
 */
export function readNote<Body>(file: string, purpose: NotePurpose, body: Shape<Body>, publicKeys: readonly KeyObject[]): Body {
  const note = signedNote(decoded(file), '');
  if (note.purpose !== purpose) throw new ContractFault('purpose', `not ${purpose}`);
  const signature = Buffer.from(note.signature, 'base64');
  const bytes = signedBytes(purpose, note.body);
  if (!publicKeys.some((key) => verify(null, bytes, key, signature))) throw new ContractFault('signature', 'not by a known key');
  return body(note.body, 'body');
}

function signedBytes(purpose: NotePurpose, body: object): Buffer {
  return Buffer.from(canonicalJson({ purpose, body }));
}

function decoded(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    throw new ContractFault('', 'no JSON');
  }
}
