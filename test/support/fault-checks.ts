import { expect } from '@jest/globals';
import type { FaultClient } from './fault-client.js';
import type { Journey } from './fault-journey.js';
import { actsOf, type KeptCase, type RecordReader } from './fault-record.js';

export interface ArrivedPackage {
  readonly acceptanceNumber: string;
  readonly idempotencyKey: string;
  readonly packageSha256: string;
  readonly attempts: number;
  readonly timesAccepted: number;
  readonly receiptNumber?: string;
}

export async function arrivedPackages(cnipa: FaultClient): Promise<readonly ArrivedPackage[]> {
  const { packages } = await cnipa.done({ method: 'GET', path: '/admin/packages' });
  return packages as readonly ArrivedPackage[];
}

/** The history has no gap, each act its audit entry, the row says what the history says, no clock point is there twice. */
export function expectWhole(kept: KeptCase): void {
  const places = kept.actions.map((_, index) => index + 1);
  expect(kept.actions.map(({ seq }) => seq)).toEqual(places);
  expect(kept.audited).toEqual(places);
  expect(kept.stored).toEqual(kept.folded);
  const points = kept.actions.filter(({ type }) => type === 'record-clock-point').map(({ payload }) => payload as { percent: number });
  expect(points.map(({ percent }) => percent).toSorted((one, other) => one - other)).toEqual(kept.points.map(({ percent }) => percent));
}

/** The case ended as its story says, with each act as often as the story has it, and went to CNIPA once or not at all. */
export async function expectOnce(journey: Journey, record: RecordReader, packages: readonly ArrivedPackage[]): Promise<void> {
  const kept = await record.read(journey.caseId);
  expect(kept.file.state).toBe(journey.ends);
  expect(actsOf(kept).toSorted()).toEqual(journey.expectedActs.toSorted());
  expectWhole(kept);
  const own = packages.filter(({ acceptanceNumber }) => acceptanceNumber === journey.acceptanceNumber);
  if (journey.ends === 'FORWARDED') expectForwardedOnce(kept, own);
  else expect(own).toEqual([]);
}

/** One package, accepted once, under one receipt: the one on record. */
export function expectForwardedOnce({ file }: KeptCase, own: readonly ArrivedPackage[]): void {
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ timesAccepted: 1, receiptNumber: file.cnipaReceiptNumber, idempotencyKey: `forward-${file.id}` });
}
