import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { request } from 'undici';
import { createSimulator } from '#apps/cnipa-simulator/simulator.js';
import type { CnipaAcknowledgement, CnipaReceipt, ForwardingPackage } from '#libs/application/ports/cnipa.js';
import { HttpsGateway } from '#libs/cnipa/https/https-gateway.js';
import { multipartBody } from '#libs/cnipa/https/multipart.js';
import { buildPackage } from '#libs/cnipa/package.js';
import { instant, type Instant } from '#libs/domain/time/instant.js';
import { Log } from '#libs/platform/logging/log.js';

const TOKEN = 'a-token-for-tests-only';
const APPLICATION = '202310123456.6';
const OTHER_APPLICATION = '201910025654.2';

let folder: string;
let app: NestFastifyApplication;
let address: string;
let gateway: HttpsGateway;
let keys = 0;

const newKey = (): string => `case-sample:${(keys += 1)}`;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function samplePackage(acceptanceNumber = 'GZ-20261123-0001', applicationNumber = APPLICATION): ForwardingPackage {
  return buildPackage({ acceptanceNumber, office: 'GUANGZHOU', applicationNumber, createdAt: instant('2026-11-23T10:00:00+08:00') }, [
    { name: '01-请求书.pdf', mediaType: 'application/pdf', bytes: encode('%PDF-1.7 sample request') },
    { name: '02-recommendation.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(300_000).fill(13) },
    { name: '03-empty.txt', mediaType: 'text/plain', bytes: new Uint8Array() },
  ]);
}

function gatewayAt(url: string, callTimeout = 5000, largestAnswer = 2_000_000, token = TOKEN): HttpsGateway {
  return new HttpsGateway({ address: url, token, connectTimeout: 1000, callTimeout, largestAnswer });
}

async function startSimulator(): Promise<void> {
  app = await createSimulator({ token: TOKEN, stateFile: join(folder, 'state.jsonl'), now: () => Date.now() as Instant, log: new Log('cnipa-simulator', 'silent') });
  await app.listen(0, '127.0.0.1');
  address = (await app.getUrl()).replace(/\/$/, '');
  gateway = gatewayAt(address);
}

async function stopSimulator(): Promise<void> {
  await gateway.close();
  await app.close();
}

interface Called {
  readonly status: number;
  readonly body: unknown;
}

async function call(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: object, headers: Record<string, string> = {}): Promise<Called> {
  const type: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
  const answer = await request(`${address}${path}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, ...type, ...headers },
    body: body ? JSON.stringify(body) : null,
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, body: text === '' ? undefined : JSON.parse(text) };
}

const order = (faults: object): Promise<Called> => call('PUT', '/admin/faults', faults);

async function putRaw(forwarding: ForwardingPackage, key: string, fault: string): Promise<Called> {
  const { contentType, chunks } = multipartBody(forwarding);
  const answer = await request(`${address}/packages/${encodeURIComponent(key)}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': contentType, 'x-simulate-fault': fault },
    body: Buffer.concat(chunks),
  });
  return { status: answer.statusCode, body: await answer.body.json() };
}

async function acceptedPackages(key: string): Promise<Record<string, unknown>[]> {
  const { body } = await call('GET', '/admin/packages');
  return (body as { packages: Record<string, unknown>[] }).packages.filter((kept) => kept['idempotencyKey'] === key);
}

async function acknowledgements(key: string): Promise<CnipaAcknowledgement[]> {
  const found: CnipaAcknowledgement[] = [];
  for (let cursor = '0'; ; ) {
    const page = await gateway.fetchResults(cursor);
    if (page.items.length === 0) return found;
    found.push(...page.items.filter((item): item is CnipaAcknowledgement => item.kind === 'ACKNOWLEDGED' && item.idempotencyKey === key));
    cursor = page.cursor;
  }
}

async function acknowledged(key: string, forwarding = samplePackage()): Promise<CnipaReceipt> {
  const answer = await gateway.send(forwarding, key);
  if (answer.kind !== 'acknowledged') throw new Error('not acknowledged');
  return answer.receipt;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cnipa-gateway-'));
  await startSimulator();
});

afterAll(async () => {
  await stopSimulator();
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  await call('DELETE', '/admin/faults');
});

describe('a package that is forwarded', () => {
  it('is acknowledged with a receipt, and shows in the feed', async () => {
    const key = newKey();
    const before = Date.now();
    const receipt = await acknowledged(key);
    expect(receipt.receiptNumber).toMatch(/^CNIPA-\d{8}-\d{6}$/);
    expect(receipt.receivedAt).toBeGreaterThanOrEqual(before);
    expect(receipt.receivedAt).toBeLessThanOrEqual(Date.now());
    expect(await acknowledgements(key)).toMatchObject([{ acceptanceNumber: 'GZ-20261123-0001', applicationNumber: APPLICATION, receipt }]);
  });

  it('gives the same receipt to the same key and package, however often and at once', async () => {
    const key = newKey();
    const receipts = await Promise.all(Array.from({ length: 10 }, () => acknowledged(key)));
    expect(new Set(receipts.map((receipt) => receipt.receiptNumber)).size).toBe(1);
    expect(await acceptedPackages(key)).toMatchObject([{ attempts: 10, timesAccepted: 1 }]);
    expect(await acknowledgements(key)).toHaveLength(1);
  });

  it('is refused for good under a key that another package used', async () => {
    const key = newKey();
    await acknowledged(key);
    await expect(gateway.send(samplePackage('GZ-20261123-0002'), key)).rejects.toMatchObject({ code: 'KEY_REUSED', retryable: false });
    expect(await acceptedPackages(key)).toMatchObject([{ acceptanceNumber: 'GZ-20261123-0001', timesAccepted: 1 }]);
  });

  it('is refused where a file is not what the manifest names, naming the file', async () => {
    const forwarding = samplePackage();
    const contents = [...forwarding.contents.slice(0, 2), encode('x')];
    await expect(gateway.send({ ...forwarding, contents }, newKey())).rejects.toMatchObject({ code: 'PACKAGE_INVALID', retryable: false });
    const raw = await putRaw({ ...forwarding, contents }, newKey(), '');
    expect(raw).toMatchObject({ status: 422, body: { code: 'PACKAGE_REFUSED', detail: 'files[2].size: 1 bytes arrived' } });
    const swapped = { ...forwarding, contents: [encode('%PDF-1.7 SAMPLE request'), ...forwarding.contents.slice(1)] };
    expect(await putRaw(swapped, newKey(), '')).toMatchObject({ status: 422, body: { detail: 'files[0].sha256: another file arrived' } });
  });

  it('keeps its receipt over a restart', async () => {
    const key = newKey();
    const receipt = await acknowledged(key);
    await stopSimulator();
    await startSimulator();
    expect(await acknowledged(key)).toEqual(receipt);
    expect(await acceptedPackages(key)).toMatchObject([{ attempts: 2, timesAccepted: 1 }]);
    expect((await acknowledged(newKey())).receiptNumber > receipt.receiptNumber).toBe(true);
  });
});

describe('the simulator’s state file', () => {
  it('is read up to a line that a kill cut off, and nothing else is lost', async () => {
    const key = newKey();
    const receipt = await acknowledged(key);
    await stopSimulator();
    await appendFile(join(folder, 'state.jsonl'), '{"type":"package-arr');
    await startSimulator();
    const next = newKey();
    await acknowledged(next);
    await stopSimulator();
    await startSimulator();
    expect(await acknowledged(key)).toEqual(receipt);
    expect(await acceptedPackages(next)).toMatchObject([{ timesAccepted: 1 }]);
  });
});

describe('faults on demand', () => {
  it('slow: the call is given up in time, and repeating it has one effect', async () => {
    const key = newKey();
    await order({ slowMs: 400, onlyFor: APPLICATION });
    const hurried = gatewayAt(address, 150);
    await expect(hurried.send(samplePackage(), key)).rejects.toMatchObject({ code: 'TIMED_OUT', retryable: true });
    await hurried.close();
    await acknowledged(key);
    expect(await acceptedPackages(key)).toMatchObject([{ timesAccepted: 1 }]);
  });

  it('5xx: the next n calls fail and can be repeated', async () => {
    const key = newKey();
    await order({ fail5xx: 2 });
    await expect(gateway.send(samplePackage(), key)).rejects.toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    await expect(gateway.fetchResults()).rejects.toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    await acknowledged(key);
    expect(await acceptedPackages(key)).toMatchObject([{ attempts: 1 }]);
  });

  it('5xx as a share: about that part of the calls fails', async () => {
    await order({ fail5xx: 0.5 });
    const calls = await Promise.allSettled(Array.from({ length: 60 }, () => gateway.fetchResults()));
    const failed = calls.filter((one) => one.status === 'rejected').length;
    expect(failed).toBeGreaterThan(5);
    expect(failed).toBeLessThan(55);
  });

  it('lost answer after acceptance: the repetition finds the first receipt', async () => {
    const key = newKey();
    await order({ loseAnswerAfterAcceptance: 1 });
    await expect(gateway.send(samplePackage(), key)).rejects.toMatchObject({ code: 'UNREACHABLE', retryable: true });
    const [kept] = await acceptedPackages(key);
    expect((await acknowledged(key)).receiptNumber).toBe(kept?.['receiptNumber']);
    expect(await acceptedPackages(key)).toMatchObject([{ attempts: 2, timesAccepted: 1 }]);
  });

  it('duplicate acknowledgement: the same item twice in the feed', async () => {
    const key = newKey();
    await order({ duplicateAcknowledgement: 1 });
    const receipt = await acknowledged(key);
    const items = await acknowledgements(key);
    expect(items).toHaveLength(2);
    expect(items[1]).toEqual(items[0]);
    expect(items[0]?.receipt).toEqual(receipt);
  });

  it('pending: the first n attempts of each package, then the receipt', async () => {
    const key = newKey();
    await order({ pendingFirst: 2, lateResultMs: 60_000 });
    expect(await gateway.send(samplePackage(), key)).toEqual({ kind: 'pending' });
    expect(await gateway.send(samplePackage(), key)).toEqual({ kind: 'pending' });
    expect(await acknowledgements(key)).toEqual([]);
    expect(await acknowledgements(key)).toEqual([]);
    await acknowledged(key);
    expect(await acknowledgements(key)).toHaveLength(1);
  });

  it('late acknowledgement: it comes by the feed although nobody asks again', async () => {
    const key = newKey();
    await order({ pendingFirst: 1000, lateResultMs: 100 });
    expect(await gateway.send(samplePackage(), key)).toEqual({ kind: 'pending' });
    await new Promise((resolve) => setTimeout(resolve, 120));
    const [item] = await acknowledgements(key);
    expect(await acknowledged(key)).toEqual(item?.receipt);
    const asked = newKey();
    expect(await gateway.send(samplePackage(), asked)).toEqual({ kind: 'pending' });
    await new Promise((resolve) => setTimeout(resolve, 120));
    await acknowledged(asked);
  });

  it('touch the one application they are ordered for', async () => {
    await order({ fail5xx: 1000, onlyFor: OTHER_APPLICATION });
    await acknowledged(newKey());
    await gateway.fetchResults();
    await expect(gateway.send(samplePackage('GZ-20261123-0003', OTHER_APPLICATION), newKey())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(gateway.fetchBibliographicRecord(OTHER_APPLICATION)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('can be asked for by a header for one call', async () => {
    const forwarding = samplePackage();
    const key = newKey();
    expect(await putRaw(forwarding, key, '5xx')).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
    expect(await putRaw(forwarding, key, 'slow=20, pending')).toMatchObject({ status: 202 });
    await expect(putRaw(forwarding, key, 'lose-answer')).rejects.toThrow();
    expect(await putRaw(forwarding, key, '')).toMatchObject({ status: 200 });
    const twice = newKey();
    await putRaw(forwarding, twice, 'duplicate');
    expect(await acknowledgements(twice)).toHaveLength(2);
    expect(await putRaw(forwarding, newKey(), 'explode')).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  });
});

describe('results', () => {
  let cursor: string;
  const acceptanceNumber = 'GZ-20261123-0777';
  beforeEach(async () => {
    const key = newKey();
    await acknowledged(key, samplePackage(acceptanceNumber));
    cursor = '0';
    for (let page = await gateway.fetchResults(cursor); page.items.length > 0; page = await gateway.fetchResults(cursor)) cursor = page.cursor;
  });

  it('come once the cursor stands before them, and no more after it', async () => {
    const decided = { acceptanceNumber, kind: 'GRANTED', issuedOn: '2026-11-25', priorityNumber: 'YX-SAMPLE-1' };
    expect(await call('POST', '/admin/results', decided)).toMatchObject({ status: 202 });
    const page = await gateway.fetchResults(cursor);
    expect(page.items).toMatchObject([{ ...decided, applicationNumber: APPLICATION }]);
    expect(await gateway.fetchResults(page.cursor)).toEqual({ items: [], cursor: page.cursor });
  });

  it('come late where that is ordered, also over a restart', async () => {
    await order({ lateResultMs: 300 });
    await call('POST', '/admin/results', { acceptanceNumber, kind: 'CORRECTION', text: '补正', replyBy: '2026-12-25' });
    expect((await gateway.fetchResults(cursor)).items).toEqual([]);
    await stopSimulator();
    await startSimulator();
    await new Promise((resolve) => setTimeout(resolve, 320));
    expect((await gateway.fetchResults(cursor)).items).toMatchObject([{ kind: 'CORRECTION', replyBy: '2026-12-25' }]);
  });

  it('come twice where that is ordered, under one resultId', async () => {
    await order({ duplicateAcknowledgement: 1 });
    await call('POST', '/admin/results', { acceptanceNumber, kind: 'REFUSED' });
    const { items } = await gateway.fetchResults(cursor);
    expect(items).toHaveLength(2);
    expect(items[0]?.resultId).toBe(items[1]?.resultId);
  });

  it('are refused for a package nobody forwarded, and for a day that does not exist', async () => {
    expect(await call('POST', '/admin/results', { acceptanceNumber: 'NOBODY', kind: 'GRANTED' })).toMatchObject({ status: 404 });
    const impossible = { acceptanceNumber, kind: 'GRANTED', issuedOn: '2026-02-31' };
    expect(await call('POST', '/admin/results', impossible)).toMatchObject({ status: 400, body: { detail: 'issuedOn: no calendar day' } });
  });
});

describe('bibliographic records', () => {
  it('are given as they were loaded; none is no error', async () => {
    const record = { applicationNumber: APPLICATION, inventionTitle: '样例', ipcSymbols: ['G06F11/14'], examinerNotices: [{}], electronic: true };
    expect(await call('PUT', `/admin/applications/${APPLICATION}`, record)).toMatchObject({ status: 204 });
    expect(await gateway.fetchBibliographicRecord(APPLICATION)).toEqual(record);
    expect(await gateway.fetchBibliographicRecord('200410018477.9')).toBeUndefined();
    expect(await call('PUT', `/admin/applications/${OTHER_APPLICATION}`, record)).toMatchObject({ status: 400 });
  });
});

describe('bad input to the simulator', () => {
  const put = async (contentType: string, body: string): Promise<number> => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': contentType };
    const answer = await request(`${address}/packages/${newKey()}`, { method: 'PUT', headers, body });
    await answer.body.dump();
    return answer.statusCode;
  };

  it('is answered with a problem of the caller, never with a failure of its own', async () => {
    expect(await put('application/json', '{}')).toBe(415);
    expect(await put('multipart/form-data', 'x')).toBe(400);
    expect(await put('multipart/form-data; boundary=x', 'garbage')).toBe(400);
    expect(await put('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="manifest"; filename="m"\r\n\r\n{}')).toBe(400);
    expect(await put('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="manifest"; filename="m"\r\n\r\nnull\r\n--x--\r\n')).toBe(422);
    for (const after of ['-1', '1&after=2', '99999999', 'x']) expect(await call('GET', `/results?after=${after}`)).toMatchObject({ status: 400 });
    for (const body of [[], { slowMs: -1 }, { fail5xx: 1.5 }]) expect(await call('PUT', '/admin/faults', body)).toMatchObject({ status: 400 });
  });
});

describe('access', () => {
  it('needs the token, except for the health checks', async () => {
    const stranger = gatewayAt(address, 1000, 10_000, 'wrong');
    await expect(stranger.fetchResults()).rejects.toMatchObject({ code: 'NOT_AUTHORISED', retryable: true });
    await stranger.close();
    for (const [method, path] of [['GET', '/results'], ['GET', '/admin/packages'], ['PUT', '/admin/faults'], ['GET', '/nowhere']] as const) {
      expect((await call(method, path, undefined, { authorization: '' })).status).toBe(path === '/nowhere' ? 404 : 401);
    }
    expect(await call('GET', '/health/live', undefined, { authorization: '' })).toMatchObject({ status: 200 });
    expect(await call('GET', '/health/ready', undefined, { authorization: '' })).toMatchObject({ status: 200, body: { status: 'ready' } });
  });
});
