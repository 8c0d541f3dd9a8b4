import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ForwardingPackage } from '#libs/application/ports/cnipa.js';
import { ExchangeFolder } from '#libs/cnipa/exchange-folder/exchange-folder.js';
import { readNote, writeNote, type NotePurpose } from '#libs/cnipa/exchange-folder/signed-note.js';
import { buildPackage, packageSha256 } from '#libs/cnipa/package.js';
import { sha256 } from '#libs/canonical/canonical.js';
import { instant } from '#libs/domain/time/instant.js';

const APPLICATION = '202310123456.6';
const KEY = 'case-sample:forward';
const PLACE = 'case-sample%3Aforward';
const RECEIVED = '2026-11-24T09:30:00.000+08:00';

const office = generateKeyPairSync('ed25519');
const cnipa = generateKeyPairSync('ed25519');
const nextCnipa = generateKeyPairSync('ed25519');

let root: string;
let exchange: ExchangeFolder;

function samplePackage(acceptanceNumber = 'SZ-20261123-0001'): ForwardingPackage {
  return buildPackage({ acceptanceNumber, office: 'SHENZHEN', applicationNumber: APPLICATION, createdAt: instant('2026-11-23T10:00:00+08:00') }, [
    { name: '01-请求书.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 sample') },
    { name: '02-opinion.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(10_000).fill(7) },
  ]);
}

/** What the courier brings from CNIPA. */
async function bringIn(path: string, purpose: NotePurpose, body: object, key: KeyObject = cnipa.privateKey): Promise<void> {
  await bringInText(path, writeNote(purpose, body, key));
}

async function bringInText(path: string, text: string): Promise<void> {
  const full = join(root, 'in', path);
  await mkdir(join(full, '..'), { recursive: true });
  await writeFile(full, text);
}

function acknowledgement(forwarding = samplePackage()): object {
  return { idempotencyKey: KEY, packageSha256: forwarding.packageSha256, receiptNumber: 'CNIPA-20261124-000001', receivedAt: RECEIVED };
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'exchange-folder-'));
  exchange = new ExchangeFolder({ folder: root, signingKey: office.privateKey, gatewayKeys: [cnipa.publicKey, nextCnipa.publicKey] });
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('a package is put out', () => {
  it('whole and signed, with nothing half-written left', async () => {
    const forwarding = samplePackage();
    expect(await exchange.send(forwarding, KEY)).toEqual({ kind: 'pending' });
    expect((await readdir(join(root, 'out', PLACE))).sort()).toEqual(['files', 'manifest.json', 'signature.json']);
    expect(await readdir(join(root, 'partial'))).toEqual([]);
    const manifest = JSON.parse(await readFile(join(root, 'out', PLACE, 'manifest.json'), 'utf8')) as typeof forwarding.manifest;
    expect(packageSha256(manifest)).toBe(forwarding.packageSha256);
    for (const file of manifest.files) {
      expect(sha256(await readFile(join(root, 'out', PLACE, 'files', file.name)))).toBe(file.sha256);
    }
    const note = await readFile(join(root, 'out', PLACE, 'signature.json'), 'utf8');
    expect(readNote(note, 'package', (body) => body, [office.publicKey])).toEqual({ idempotencyKey: KEY, packageSha256: forwarding.packageSha256 });
  });

  it('once, however often and at once it is sent', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange.send(samplePackage(), KEY)));
    expect(answers.every((answer) => answer.kind === 'pending')).toBe(true);
    expect(await readdir(join(root, 'out'))).toEqual([PLACE]);
    expect(await readdir(join(root, 'partial'))).toEqual([]);
  });

  it('not again when the courier has taken it away', async () => {
    await exchange.send(samplePackage(), KEY);
    await rm(join(root, 'out', PLACE), { recursive: true });
    expect(await exchange.send(samplePackage(), KEY)).toEqual({ kind: 'pending' });
    expect(await readdir(join(root, 'out'))).toEqual([]);
  });

  it('and found again after a crash between putting out and noting it', async () => {
    await exchange.send(samplePackage(), KEY);
    await rm(join(root, 'sent'), { recursive: true });
    expect(await exchange.send(samplePackage(), KEY)).toEqual({ kind: 'pending' });
    expect(await readdir(join(root, 'sent'))).toEqual([`${PLACE}.json`]);
    await rm(join(root, 'sent'), { recursive: true });
    await expect(exchange.send(samplePackage('SZ-20261123-0002'), KEY)).rejects.toMatchObject({ code: 'KEY_REUSED', retryable: false });
  });

  it('never as another package under the same key', async () => {
    await exchange.send(samplePackage(), KEY);
    await expect(exchange.send(samplePackage('SZ-20261123-0002'), KEY)).rejects.toMatchObject({ code: 'KEY_REUSED', retryable: false });
  });

  it('never under a key that leads elsewhere, nor where the folder is none', async () => {
    await expect(exchange.send(samplePackage(), '../elsewhere')).rejects.toMatchObject({ code: 'PACKAGE_INVALID' });
    await writeFile(join(root, 'file'), '');
    const none = new ExchangeFolder({ folder: join(root, 'file'), signingKey: office.privateKey, gatewayKeys: [cnipa.publicKey] });
    await expect(none.send(samplePackage(), KEY)).rejects.toMatchObject({ code: 'UNREACHABLE', retryable: true });
  });
});

describe('an acknowledgement is brought in', () => {
  const path = `acknowledgements/${PLACE}.json`;

  it.each([['the key in use', cnipa.privateKey], ['the next key', nextCnipa.privateKey]])('and taken, signed by %s', async (_, key) => {
    await exchange.send(samplePackage(), KEY);
    await bringIn(path, 'acknowledgement', acknowledgement(), key);
    const receipt = { receiptNumber: 'CNIPA-20261124-000001', receivedAt: instant(RECEIVED) };
    expect(await exchange.send(samplePackage(), KEY)).toEqual({ kind: 'acknowledged', receipt });
    expect(await exchange.send(samplePackage(), KEY)).toEqual({ kind: 'acknowledged', receipt });
  });

  it.each([
    ['signed by somebody else', () => writeNote('acknowledgement', acknowledgement(), office.privateKey), /signature: not by a known key/],
    ['changed after signing', () => writeNote('acknowledgement', acknowledgement(), cnipa.privateKey).replace('000001', '000002'), /signature/],
    ['signed as something else', () => writeNote('result', acknowledgement(), cnipa.privateKey), /purpose: not acknowledgement/],
    ['for another package', () => writeNote('acknowledgement', acknowledgement(samplePackage('SZ-2')), cnipa.privateKey), /another package/],
    ['for another key', () => writeNote('acknowledgement', { ...acknowledgement(), idempotencyKey: 'other' }, cnipa.privateKey), /another key/],
    ['copied in half', () => writeNote('acknowledgement', acknowledgement(), cnipa.privateKey).slice(0, 60), /no JSON/],
    ['far too long', () => ' '.repeat(1024 * 1024 + 1), /at most 1 MiB/],
  ])('and refused where it is %s, until a good one takes its place', async (_, text, message) => {
    await bringInText(path, text());
    const sent = exchange.send(samplePackage(), KEY);
    await expect(sent).rejects.toMatchObject({ code: 'ANSWER_INVALID', retryable: true });
    await expect(sent).rejects.toThrow(message);
    await bringIn(path, 'acknowledgement', acknowledgement());
    expect(await exchange.send(samplePackage(), KEY)).toMatchObject({ kind: 'acknowledged' });
  });

  it('and not followed where it is a link', async () => {
    await bringIn('elsewhere.json', 'acknowledgement', acknowledgement());
    await mkdir(join(root, 'in', 'acknowledgements'));
    await symlink(join(root, 'in', 'elsewhere.json'), join(root, 'in', path));
    await expect(exchange.send(samplePackage(), KEY)).rejects.toMatchObject({ code: 'UNREACHABLE', retryable: true });
  });
});

describe('results are brought in', () => {
  const item = (resultId: string): object => ({ resultId, acceptanceNumber: 'SZ-1', applicationNumber: APPLICATION, kind: 'GRANTED', issuedOn: '2026-11-30' });
  const bring = (sequence: number): Promise<void> =>
    bringIn(`results/${String(sequence).padStart(8, '0')}.json`, 'result', { sequence, item: item(`R-${sequence}`) });

  it('in their order; one that is missing is waited for', async () => {
    await Promise.all([1, 2, 4].map(bring));
    const page = await exchange.fetchResults();
    expect(page).toMatchObject({ items: [{ resultId: 'R-1' }, { resultId: 'R-2' }], cursor: '2' });
    expect(await exchange.fetchResults(page.cursor)).toEqual({ items: [], cursor: '2' });
    await bring(3);
    expect(await exchange.fetchResults(page.cursor)).toMatchObject({ items: [{ resultId: 'R-3' }, { resultId: 'R-4' }], cursor: '4' });
  });

  it('at most a hundred at a time', async () => {
    await Promise.all(Array.from({ length: 101 }, (_, index) => bring(index + 1)));
    const page = await exchange.fetchResults();
    expect(page.items).toHaveLength(100);
    expect((await exchange.fetchResults(page.cursor)).items).toMatchObject([{ resultId: 'R-101' }]);
  });

  it('and refused under another number, or with a cursor of another gateway', async () => {
    await bringIn('results/00000001.json', 'result', { sequence: 2, item: item('R-2') });
    await expect(exchange.fetchResults()).rejects.toMatchObject({ code: 'ANSWER_INVALID' });
    await expect(exchange.fetchResults('next-page')).rejects.toMatchObject({ code: 'ANSWER_INVALID' });
  });
});

describe('bibliographic records are brought in', () => {
  it('and read where they are signed and of the application asked for', async () => {
    expect(await exchange.fetchBibliographicRecord(APPLICATION)).toBeUndefined();
    const record = { applicationNumber: APPLICATION, inventionTitle: '样例' };
    await bringIn(`applications/${APPLICATION}.json`, 'bibliographic-record', record);
    expect(await exchange.fetchBibliographicRecord(APPLICATION)).toEqual(record);
    await bringIn('applications/201910025654.2.json', 'bibliographic-record', record);
    await expect(exchange.fetchBibliographicRecord('201910025654.2')).rejects.toThrow(/another application/);
  });
});
