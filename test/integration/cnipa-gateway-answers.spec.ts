import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpsGateway } from '#libs/cnipa/https/https-gateway.js';
import { buildPackage } from '#libs/cnipa/package.js';
import { instant } from '#libs/domain/time/instant.js';

const APPLICATION = '202310123456.6';
const OTHER_APPLICATION = '201910025654.2';
const forwarding = buildPackage(
  { acceptanceNumber: 'GZ-20261123-0001', office: 'GUANGZHOU', applicationNumber: APPLICATION, createdAt: instant('2026-11-23T10:00:00+08:00') },
  [{ name: '01-请求书.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 sample') }],
);

function gatewayAt(address: string): HttpsGateway {
  return new HttpsGateway({ address, token: 'a-token-for-tests-only', connectTimeout: 1000, callTimeout: 500, largestAnswer: 5000 });
}

describe('an answer that does not keep the contract', () => {
  let server: Server;
  let reply: (response: ServerResponse) => void;
  let elsewhere: HttpsGateway;

  beforeAll(async () => {
    server = createServer((incoming, response) => {
      incoming.resume().on('end', () => {
        reply(response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    elsewhere = gatewayAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`);
  });

  afterAll(async () => {
    await elsewhere.close();
    server.closeAllConnections();
    server.close();
  });

  const json = (status: number, body: object) => (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const note = { idempotencyKey: 'key-1', packageSha256: forwarding.packageSha256, receiptNumber: 'CNIPA-1', receivedAt: '2026-11-23T10:00:00+08:00' };

  it.each([
    ['no receipt number', json(200, { ...note, receiptNumber: '' }), /receiptNumber: not 1 to 64/],
    ['an instant without offset', json(200, { ...note, receivedAt: '2026-11-23T10:00:00' }), /receivedAt: no instant/],
    ['another key', json(200, { ...note, idempotencyKey: 'key-2' }), /idempotencyKey: acknowledges another key/],
    ['another package', json(200, { ...note, packageSha256: '0'.repeat(64) }), /packageSha256: acknowledges another package/],
    ['a list', json(200, []), /no object/],
    ['a proxy’s 409', json(409, { error: 'conflict' }), /status 409 is not in the contract/],
    ['a page in HTML', (response: ServerResponse): void => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>login</p>'), /no object/],
    ['a redirect', (response: ServerResponse): void => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(), /status 307/],
    ['too long an answer', json(200, { ...note, more: 'x'.repeat(6000) }), /too long/],
  ])('%s can be repeated, and the fault is named', async (_, given, message) => {
    reply = given;
    const sent = elsewhere.send(forwarding, 'key-1');
    await expect(sent).rejects.toMatchObject({ code: 'ANSWER_INVALID', retryable: true });
    await expect(sent).rejects.toThrow(message);
  });

  it('a 422 of the gateway itself is final, with its reason', async () => {
    reply = json(422, { code: 'PACKAGE_REFUSED', detail: 'files[0].sha256: another file arrived' });
    await expect(elsewhere.send(forwarding, 'key-1')).rejects.toMatchObject({ code: 'PACKAGE_REFUSED', retryable: false });
  });

  it('a 404 that is not the gateway’s own is no missing record, and another application’s record is none', async () => {
    reply = json(404, { error: 'no route' });
    await expect(elsewhere.fetchBibliographicRecord(APPLICATION)).rejects.toMatchObject({ code: 'ANSWER_INVALID' });
    reply = json(200, { applicationNumber: OTHER_APPLICATION });
    await expect(elsewhere.fetchBibliographicRecord(APPLICATION)).rejects.toThrow(/another application/);
  });

  it('a faulty result is not skipped', async () => {
    reply = json(200, { items: [{ resultId: 'r', acceptanceNumber: 'a', applicationNumber: APPLICATION, kind: 'GRANTED', issuedOn: '2026-13-01' }], cursor: '1' });
    await expect(elsewhere.fetchResults()).rejects.toThrow('results: items[0].issuedOn: no calendar day');
  });

  it('an answer that never ends is given up', async () => {
    reply = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => {
        clearInterval(drip);
      });
    };
    await expect(elsewhere.fetchResults()).rejects.toMatchObject({ code: 'TIMED_OUT', retryable: true });
  });

  it('nobody there', async () => {
    const nobody = gatewayAt('http://127.0.0.1:1');
    await expect(nobody.fetchResults()).rejects.toMatchObject({ code: 'UNREACHABLE', retryable: true });
    await nobody.close();
  });
});
