import type { Office } from '#libs/domain/case/names.js';
import { FINAL_STATES, type State } from '#libs/domain/case/states.js';
import { type CaseFile, caseFileOf } from './cases.js';
import type { Transaction } from './database.js';
import { CaseFileRow } from './entities/case-file.js';
import { In, Not } from 'typeorm';

/** `undefined` if there is no such case within the transaction's scope. */
export async function findCase(transaction: Transaction, caseId: string): Promise<CaseFile | undefined> {
  const row = await transaction.findOneBy(CaseFileRow, { id: caseId });
  return row ? caseFileOf(row) : undefined;
}

/** Cases of an office, soonest due first; at most 200. */
export async function listCases(transaction: Transaction, office: Office, states?: readonly State[]): Promise<readonly CaseFile[]> {
  const rows = await transaction.find(CaseFileRow, {
    where: { office, state: states ? In([...states]) : Not(In([...FINAL_STATES])) },
    order: { dueAt: 'ASC', id: 'ASC' },
    take: 200,
  });
  return rows.map(caseFileOf);
}
