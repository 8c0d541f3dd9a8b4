import type { Office } from '#libs/domain/case/names.js';
import { FINAL_STATES } from '#libs/domain/case/states.js';
import { type CaseFile, caseFileOf } from './cases.js';
import type { Transaction } from './database.js';
import { CaseFileRow } from './entities/case-file.js';
import { In, Not } from 'typeorm';

/** `undefined` if there is no such case within the transaction's scope. */
export async function findCase(transaction: Transaction, caseId: string): Promise<CaseFile | undefined> {
  const row = await transaction.findOneBy(CaseFileRow, { id: caseId });
  return row ? caseFileOf(row) : undefined;
}

/** Ids and offices of all cases that are not at an end, for the sweep. */
export async function openCases(transaction: Transaction): Promise<readonly { readonly id: string; readonly office: Office }[]> {
  const rows = await transaction.find(CaseFileRow, { select: { id: true, office: true }, where: { state: Not(In([...FINAL_STATES])) } });
  return rows.map(({ id, office }) => ({ id, office: office as Office }));
}
