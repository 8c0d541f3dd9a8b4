import { describe, expect, it } from '@jest/globals';
import { applicantSecret, normaliseSecret } from './applicant-secret.js';
import { blindIndex } from './blind-index.js';
import { sameSecret } from './constant-time.js';
import { decryptField, encryptField, fieldKeys } from './field-encryption.js';
import { deriveKey } from './keys.js';
import { hashPassword, verifyNobody, verifyPassword } from './password.js';
import { randomToken } from './random-token.js';

const KEY = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);

describe('passwords', () => {
  it('are kept as argon2id and recognised in any Unicode form', async () => {
    const hashed = await hashPassword('Ｓample-密码-é');
    expect(hashed).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(hashed, 'Sample-密码-e\u0301')).toBe(true);
    expect(await verifyPassword(hashed, 'sample-密码-é')).toBe(false);
  });

  it('never fail loudly for an unreadable hash, a missing account or an endless password', async () => {
    expect(await verifyPassword('not a hash', 'x')).toBe(false);
    expect(await verifyNobody('x')).toBe(false);
    expect(await verifyPassword(await hashPassword('x'), 'x'.repeat(1_000_000))).toBe(false);
    await expect(hashPassword('x'.repeat(257))).rejects.toThrow(RangeError);
  });
});

describe('keys and tokens', () => {
  it('differ by purpose and by secret key, and are stable', () => {
    expect(deriveKey(KEY, 'a')).toEqual(deriveKey(KEY, 'a'));
    expect(deriveKey(KEY, 'a')).not.toEqual(deriveKey(KEY, 'b'));
    expect(deriveKey(KEY, 'a')).not.toEqual(deriveKey(OTHER, 'a'));
    expect(deriveKey(KEY, 'a', 64)).toHaveLength(64);
  });

  it('compares secrets of any length', () => {
    expect(sameSecret('abc', 'abc')).toBe(true);
    expect(sameSecret('abc', 'abcd')).toBe(false);
    expect(sameSecret('', '')).toBe(true);
  });

  it('makes tokens that do not repeat', () => {
    expect(new Set(Array.from({ length: 1000 }, () => randomToken())).size).toBe(1000);
    expect(randomToken()).toMatch(/^[\w-]{43}$/);
  });
});

describe('encrypted fields', () => {
  const keys = fieldKeys(KEY);

  it('open again, look different each time, and only where they belong', () => {
    const sealed = encryptField(keys, 'A123456(3)', 'applicant.identifier:1');
    expect(decryptField(keys, sealed, 'applicant.identifier:1')).toBe('A123456(3)');
    expect(encryptField(keys, 'A123456(3)', 'applicant.identifier:1')).not.toBe(sealed);
    expect(() => decryptField(keys, sealed, 'applicant.identifier:2')).toThrow();
    expect(sealed).not.toContain('A123456');
  });

  it('open with an earlier key while it is kept, and not without it', () => {
    const sealed = encryptField(keys, '样本', 'x');
    expect(decryptField(fieldKeys(OTHER, KEY), sealed, 'x')).toBe('样本');
    expect(() => decryptField(fieldKeys(OTHER), sealed, 'x')).toThrow('key');
  });

  it.each(['', 'v1', 'v1.aaaa', 'v2.x.y', 'plain text'])('refuse %j', (text) => {
    expect(() => decryptField(keys, text, 'x')).toThrow();
  });

  it('refuse one changed or truncated byte', () => {
    const sealed = encryptField(keys, 'A123456(3)', 'x');
    const at = sealed.length - 5;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => decryptField(keys, changed, 'x')).toThrow();
    expect(() => decryptField(keys, sealed.slice(0, 20), 'x')).toThrow();
  });
});

describe('blind index', () => {
  it('is the same for the same value of the same kind alone', () => {
    expect(blindIndex(KEY, 'HKID', 'A123456(3)')).toBe(blindIndex(KEY, 'HKID', 'A123456(3)'));
    expect(blindIndex(KEY, 'HKID', 'A123456(3)')).not.toBe(blindIndex(KEY, 'OTHER', 'A123456(3)'));
    expect(blindIndex(KEY, 'HKID', 'A123456(3)')).not.toBe(blindIndex(OTHER, 'HKID', 'A123456(3)'));
  });
});

describe("the applicant's secret", () => {
  it('can be printed again, and is another for every case', () => {
    const secrets = Array.from({ length: 500 }, (_, index) => applicantSecret(KEY, `case-${index}`));
    expect(applicantSecret(KEY, 'case-0')).toBe(secrets[0]);
    expect(new Set(secrets).size).toBe(500);
    for (const secret of secrets) {
      expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(normaliseSecret(secret)).toBe(secret);
    }
  });

  it('is read as people type it', () => {
    expect(normaliseSecret(' abcd efgh–jkmn ')).toBe('ABCD-EFGH-JKMN');
    expect(normaliseSecret('ｏｉｌ0-0000-0000')).toBe('0110-0000-0000');
    expect(normaliseSecret('UUUU-UUUU-UUUU')).toBeUndefined();
    expect(normaliseSecret('ABCD')).toBeUndefined();
    expect(normaliseSecret('A'.repeat(1_000_000))).toBeUndefined();
  });
});
