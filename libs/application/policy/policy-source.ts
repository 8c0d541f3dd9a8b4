import { OFFICES, type Office } from '#libs/domain/case/names.js';
import type { RecordedOutage } from '#libs/domain/clock/recorded-outages.js';
import type { ClockPolicy } from '#libs/domain/clock/types.js';
import type { ConcordanceEntry, FieldRow } from '#libs/domain/technical-field/field-row.js';
import { compileFieldTable, type FieldTable } from '#libs/domain/technical-field/field-table.js';
import type { Rung } from '#libs/domain/warnings/ladder.js';
import type { Transaction } from '#libs/persistence/database.js';
import { loadOutages } from '#libs/persistence/outages.js';
import { loadFieldTable, loadNotices, loadServiceHours } from '#libs/persistence/policy.js';
import { loadLadder } from '#libs/persistence/warning-ladder.js';
import { clockPolicy } from './clock-policy.js';

/** What the clock of a case is reckoned with, for one office. */
export interface ClockReckoning {
  readonly clock: ClockPolicy;
  /** As they stand and as they stood. */
  readonly outages: readonly RecordedOutage[];
  /** Who is told of which warning; it says which warnings of a stage are recorded. */
  readonly ladder: readonly Rung[];
}

/** Everything besides the case itself that its clock and its assessment depend on, for one office at one version. */
export interface OfficePolicy extends ClockReckoning {
  readonly version: string;
  readonly fieldTable: FieldTable;
}

/**
 * Keeps the compiled policy of the newest version. Each command learns the version in force with the row it locks, so
 * that a change takes effect with the very next command in every process, and costs nothing in between.
 */
export class PolicySource {
  private version: string | undefined;
  private policies: ReadonlyMap<Office, OfficePolicy> = new Map();
  private fieldTable: FieldTable | undefined;

  async of(transaction: Transaction, office: Office, version: string): Promise<OfficePolicy> {
    if (this.version !== version) {
      this.policies = await this.load(transaction, version);
      this.version = version;
    }
    const policy = this.policies.get(office);
    if (!policy) throw new RangeError(`no policy for ${office}`);
    return policy;
  }

  private async load(transaction: Transaction, version: string): Promise<ReadonlyMap<Office, OfficePolicy>> {
    const notices = await loadNotices(transaction);
    const fieldTable = await this.newestTable(transaction);
    const ladder = await loadLadder(transaction);
    const policies = new Map<Office, OfficePolicy>();
    for (const office of OFFICES) {
      const clock = clockPolicy(notices, await loadServiceHours(transaction, office));
      policies.set(office, { version, clock, outages: await loadOutages(transaction, office), ladder, fieldTable });
    }
    return policies;
  }

  /** Compiling takes a moment, and most changes of policy leave the table alone. */
  private async newestTable(transaction: Transaction): Promise<FieldTable> {
    const stored = await loadFieldTable(transaction, this.fieldTable?.version);
    if (stored) {
      const { rows, concordance, version } = stored;
      this.fieldTable = compileFieldTable(rows as readonly FieldRow[], concordance as readonly ConcordanceEntry[], { version });
    }
    if (!this.fieldTable) throw new RangeError('no SEI-IPC table is loaded');
    return this.fieldTable;
  }
}
