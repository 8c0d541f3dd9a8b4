import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { sealing, takeAudit } from './records.js';

/** What a transaction may see (row-level security): the rows of some offices, or those of one case. */
export interface Scope {
  readonly offices: readonly Office[];
  readonly caseId?: string;
}

/** One open transaction; every query of this library takes it as its first argument. */
export type Transaction = EntityManager;

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', '57P01', '57P02', '57P03', '53300']);
/** A connection lost under a statement, and one that could not be had, come without a code. */
const LOST = /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;
/** TypeORM takes the connection away from a transaction as soon as it is lost; the next statement then finds none. */
const TAKEN_AWAY = new Set(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError']);

export class Database {
  private tell: () => void = () => undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** Calls `tell` after every commit that put something on record. */
  whenOnRecord(tell: () => void): void {
    this.tell = tell;
  }

  /**
   * Runs `work` in one transaction with the scope set for row-level security; commits when it resolves.
   * @throws DomainError DEPENDENCY_UNAVAILABLE when the database cannot be reached.
   */
  async transaction<Result>(scope: Scope, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    try {
      const scoped = async (transaction: Transaction): Promise<Result> => {
        await setScope(transaction, scope);
        return work(transaction);
      };
      return await inTransaction(this.dataSource.createQueryRunner(), scoped, this.tell);
    } catch (error) {
      throw isUnreachable(error) ? new DomainError('DEPENDENCY_UNAVAILABLE', { part: 'database' }) : error;
    }
  }

  /**
   * One statement outside any transaction and scope: sees no row of any case.
   * @throws DomainError DEPENDENCY_UNAVAILABLE when the database cannot be reached.
   */
  async single<Result>(statement: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    try {
      return await statement(this.dataSource.manager);
    } catch (error) {
      throw isUnreachable(error) ? new DomainError('DEPENDENCY_UNAVAILABLE', { part: 'database' }) : error;
    }
  }

  /** For the readiness check. */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}

async function inTransaction<Result>(
  runner: QueryRunner,
  work: (transaction: Transaction) => Promise<Result>,
  tell: () => void,
): Promise<Result> {
  try {
    await runner.startTransaction();
    takeAudit(runner.manager);
    const result = await work(runner.manager);
    if (await commit(runner)) tell();
    return result;
  } catch (error) {
    // The first error is the one to be told, whatever becomes of the connection after it.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * Audit and commit go in one message, so that the chain is held while the server commits and not while we think. Answers
 * whether anything was put on record.
 */
async function commit(runner: QueryRunner): Promise<boolean> {
  const statement = sealing(runner.manager);
  if (statement === undefined) {
    await runner.commitTransaction();
    return false;
  }
  await runner.query(`${statement}; COMMIT`);
  (runner as { isTransactionActive: boolean }).isTransactionActive = false;
  return true;
}

/** Narrows or widens what the rest of the transaction may see. */
export async function setScope(transaction: Transaction, scope: Scope): Promise<void> {
  await transaction.query(`SELECT set_config('youshen.offices', $1, true), set_config('youshen.case_id', $2, true)`, [
    scope.offices.join(','),
    scope.caseId ?? '',
  ]);
}

function isUnreachable(error: unknown): boolean {
  const code = databaseCode(error);
  const lost = error instanceof Error && (LOST.test(error.message) || TAKEN_AWAY.has(error.name));
  return lost || (code !== undefined && UNREACHABLE.has(code));
}

function databaseCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** True if `error` is PostgreSQL's refusal by that constraint or index. */
export function violates(error: unknown, constraint: string): boolean {
  return databaseCode(error)?.startsWith('23') === true && JSON.stringify(error).includes(`"${constraint}"`);
}
