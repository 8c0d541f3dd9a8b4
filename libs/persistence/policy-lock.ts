import { DomainError } from '#libs/domain/errors.js';
import type { Transaction } from './database.js';

/** Milliseconds: commands take a few, and while this waits those that come after it wait too. */
const PATIENCE = 3000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Waits until every transaction that has read the policy version is over, and keeps others from reading it until this
 * one is: whatever was done under the old version is on record then, and whatever comes after sees the new one.
 * The first statement of a change of policy. @throws DomainError DEPENDENCY_UNAVAILABLE if that takes over three seconds.
 */
export async function lockPolicy(transaction: Transaction): Promise<void> {
  try {
    await transaction.query(`SET LOCAL lock_timeout = ${PATIENCE}`);
    await transaction.query(`LOCK TABLE policy_version IN ACCESS EXCLUSIVE MODE`);
    await transaction.query(`SET LOCAL lock_timeout = 0`);
  } catch (error) {
    throw isTimeout(error) ? new DomainError('DEPENDENCY_UNAVAILABLE', { part: 'database' }) : error;
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
