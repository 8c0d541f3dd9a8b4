import { describe, expect, it } from '@jest/globals';
import { CnipaError } from '#libs/application/ports/cnipa.js';
import { sha256 } from '#libs/canonical/canonical.js';
import { instant } from '#libs/domain/time/instant.js';
import { buildManifest, buildPackage, checkedKey, packageSha256, type PackageFile, verifyPackage } from './package.js';

const subject = {
  acceptanceNumber: 'GZ-20261123-0001',
  office: 'GUANGZHOU',
  applicationNumber: '202310123456.6',
  createdAt: instant('2026-11-23T02:00:00Z'),
} as const;

const file = (name: string, content = 'sample', mediaType = 'application/pdf'): PackageFile => ({
  name,
  mediaType,
  bytes: new TextEncoder().encode(content),
});

function faultOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof CnipaError && !error.retryable ? error.message : error;
  }
  return undefined;
}

describe('manifest', () => {
  it('names each file with size and hash, in the order given', () => {
    expect(buildManifest(subject, [file('b.pdf', 'abc'), file('a.pdf', '')])).toEqual({
      ...subject,
      createdAt: '2026-11-23T10:00:00.000+08:00',
      files: [
        // SHA-256 of "abc" and of nothing: FIPS 180-4, examples.
        { name: 'b.pdf', mediaType: 'application/pdf', size: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
        { name: 'a.pdf', mediaType: 'application/pdf', size: 0, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
      ],
    });
  });

  it('is hashed over its canonical JSON, whatever the order of members', () => {
    const manifest = buildManifest(subject, [file('请求书.pdf', 'abc')]);
    const canonical =
      '{"acceptanceNumber":"GZ-20261123-0001","applicationNumber":"202310123456.6","createdAt":"2026-11-23T10:00:00.000+08:00",' +
      '"files":[{"mediaType":"application/pdf","name":"请求书.pdf",' +
      '"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","size":3}],"office":"GUANGZHOU"}';
    expect(packageSha256(manifest)).toBe(sha256(canonical));
    expect(packageSha256(JSON.parse(canonical) as typeof manifest)).toBe(sha256(canonical));
  });

  it.each([
    '../a.pdf', 'a/b.pdf', 'a\\b.pdf', '.hidden', 'a\u0000.pdf', 'a\n.pdf', '', 'trailing.', 'x'.repeat(121), 'C:a.pdf', 'a\ud800.pdf', 'a‮fdp.exe',
  ])('refuses the file name %j', (name) => {
    expect(faultOf(() => buildManifest(subject, [file(name)]))).toMatch(/^PACKAGE_INVALID: files\[0\]\.name: /);
  });

  it.each(['01-请求书.pdf', '證據（一）.pdf', 'parecer de recomendação.pdf', 'opinion 2.1 (copy).pdf', 'a'])('takes the file name %j', (name) => {
    expect(buildManifest(subject, [file(name)]).files[0]?.name).toBe(name);
  });

  it('refuses no file, too many, and two names that differ in case or composition alone', () => {
    expect(faultOf(() => buildManifest(subject, []))).toMatch(/files: no file/);
    expect(faultOf(() => buildManifest(subject, Array.from({ length: 201 }, (_, n) => file(`${n}.pdf`))))).toMatch(/more than 200/);
    expect(faultOf(() => buildManifest(subject, [file('a.pdf'), file('A.PDF')]))).toMatch(/same name/);
    expect(faultOf(() => buildManifest(subject, [file('ção.pdf'), file('ção.pdf'.normalize('NFD'))]))).toMatch(/same name/);
  });

  it('refuses a subject that is malformed, naming the field', () => {
    expect(faultOf(() => buildManifest({ ...subject, applicationNumber: 'CN202310123456.6' }, [file('a.pdf')]))).toMatch(/applicationNumber/);
    expect(faultOf(() => buildManifest({ ...subject, acceptanceNumber: '' }, [file('a.pdf')]))).toMatch(/acceptanceNumber/);
  });
});

describe('package', () => {
  const whole = buildPackage(subject, [file('a.pdf'), file('b.pdf', 'other')]);

  it('is what it says', () => {
    expect(faultOf(() => { verifyPackage(whole); })).toBeUndefined();
  });

  it.each([
    ['a changed byte', { ...whole, contents: [whole.contents[0]!, new TextEncoder().encode('0ther')] }, /files\[1\]/],
    ['a missing file', { ...whole, contents: whole.contents.slice(1) }, /another number of files/],
    ['another hash', { ...whole, packageSha256: '0'.repeat(64) }, /not that of the manifest/],
    ['a changed manifest', { ...whole, manifest: { ...whole.manifest, acceptanceNumber: 'GZ-2' } }, /not that of the manifest/],
    ['another spelling of the instant', { ...whole, manifest: { ...whole.manifest, createdAt: '2026-11-23T02:00:00Z' } }, /createdAt/],
  ])('with %s is not sent', (_, forwarding, message) => {
    expect(faultOf(() => { verifyPackage(forwarding); })).toMatch(message);
  });
});

describe('idempotency key', () => {
  it.each(['case-0190:forward', 'a', 'A.b_c-d:1'])('%j is taken', (key) => {
    expect(checkedKey(key)).toBe(key);
  });

  it.each(['', '.', '../x', 'a/b', 'a b', '键', 'x'.repeat(129)])('%j is refused', (key) => {
    expect(faultOf(() => checkedKey(key))).toMatch(/^PACKAGE_INVALID: idempotencyKey/);
  });
});
