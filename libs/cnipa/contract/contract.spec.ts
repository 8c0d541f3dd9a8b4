import { describe, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant.js';
import { bibliographicRecord } from './bibliographic-record.js';
import { result, resultPage } from './result.js';
import { ContractFault } from './shape.js';

const granted = { resultId: 'R-1', acceptanceNumber: 'GZ-1', applicationNumber: '202310123456.6', kind: 'GRANTED', issuedOn: '2026-11-30' };
const acknowledged = {
  resultId: 'ACK-1',
  acceptanceNumber: 'GZ-1',
  applicationNumber: '202310123456.6',
  kind: 'ACKNOWLEDGED',
  idempotencyKey: 'key',
  packageSha256: 'a'.repeat(64),
  receiptNumber: 'CNIPA-20261123-000001',
  receivedAt: '2026-11-23T02:00:00Z',
};

function faultOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof ContractFault) return error.message;
    throw error;
  }
  return undefined;
}

describe('results', () => {
  it('are read by kind; what the contract does not name is left out', () => {
    expect(result({ ...granted, later: 1 }, '')).toEqual(granted);
    const { receiptNumber, receivedAt, ...item } = acknowledged;
    expect(result(acknowledged, '')).toEqual({ ...item, receipt: { receiptNumber, receivedAt: instant(receivedAt) } });
  });

  it.each([
    [{ ...granted, kind: 'MAYBE' }, 'items[0].kind: none of ACKNOWLEDGED, GRANTED, REFUSED, CORRECTION, TERMINATED'],
    [{ ...granted, issuedOn: '2026-02-31' }, 'items[0].issuedOn: no calendar day'],
    [{ ...granted, issuedOn: undefined }, 'items[0].issuedOn: no calendar day'],
    [{ ...granted, replyBy: null }, 'items[0].replyBy: no calendar day'],
    [{ ...granted, text: 'lone \ud800' }, 'items[0].text: not of the form agreed'],
    [{ ...granted, text: 'x'.repeat(10_001) }, 'items[0].text: not 1 to 10000 characters long'],
    [{ ...granted, applicationNumber: '2023101234566' }, 'items[0].applicationNumber: not of the form agreed'],
    [{ ...acknowledged, receivedAt: '1900-01-01T00:00:00Z' }, 'items[0].receivedAt: no instant with offset'],
    [{ ...acknowledged, packageSha256: 'A'.repeat(64) }, 'items[0].packageSha256: not of the form agreed'],
    [null, 'items[0]: no object'],
  ])('a fault is named with its place: %#', (item, message) => {
    expect(faultOf(() => resultPage({ items: [item], cursor: '1' }, ''))).toBe(message);
  });

  it('a page has an end and a cursor', () => {
    expect(faultOf(() => resultPage({ items: Array(101).fill(granted), cursor: '1' }, ''))).toBe('items: more than 100 entries');
    expect(faultOf(() => resultPage({ items: [] }, ''))).toBe('cursor: no text');
  });
});

describe('bibliographic record', () => {
  it('keeps what is there and adds nothing', () => {
    const record = { applicationNumber: '202310123456.6', examinerNotices: [{}, { issuedOn: '2026-09-01' }], xml: false };
    expect(bibliographicRecord(record, '')).toEqual(record);
    expect(Object.keys(bibliographicRecord(record, ''))).toEqual(['applicationNumber', 'xml', 'examinerNotices']);
  });

  it('names a fault inside a list', () => {
    const record = { applicationNumber: '202310123456.6', examinerNotices: [{ issuedOn: 'soon' }] };
    expect(faultOf(() => bibliographicRecord(record, ''))).toBe('examinerNotices[0].issuedOn: no calendar day');
    expect(faultOf(() => bibliographicRecord(JSON.parse('{"__proto__":{"applicationNumber":"202310123456.6"}}'), ''))).toBe('applicationNumber: no text');
  });
});
