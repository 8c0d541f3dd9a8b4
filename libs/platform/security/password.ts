import { hash, verify } from '@node-rs/argon2';

/** Memory in KiB, passes, lanes: about 50 ms on the machines it is meant for; OWASP asks for at least 19 MiB and 2 passes. */
const COST = { memoryCost: 32_768, timeCost: 3, parallelism: 1 } as const;

/** A longer password is refused, so that none takes the server's time. */
export const LONGEST_PASSWORD = 256;

/** Argon2id (RFC 9106) in PHC form. @throws RangeError for a password of more than 256 characters */
export async function hashPassword(password: string): Promise<string> {
  if (password.length > LONGEST_PASSWORD) throw new RangeError(`a password has at most ${LONGEST_PASSWORD} characters`);
  return hash(normal(password), COST);
}

/** Whether the password belongs to the hash; `false`, never an error, for a hash that cannot be read. */
export async function verifyPassword(hashed: string, password: string): Promise<boolean> {
  if (password.length > LONGEST_PASSWORD) return false;
  try {
    return await verify(hashed, normal(password));
  } catch {
    return false;
  }
}

let nobody: Promise<string> | undefined;

/** Takes as long as a true verification and answers `false`: for an account that does not exist. */
export async function verifyNobody(password: string): Promise<false> {
  nobody ??= hashPassword('nobody has this password');
  await verifyPassword(await nobody, password);
  return false;
}

/** The same password typed on two keyboards is the same text. */
function normal(password: string): string {
  return password.normalize('NFKC');
}
