import { buildCalendar } from '#libs/domain/calendar/calendar.js';
import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import { OFFICES, type Office } from '#libs/domain/case/names.js';
import { supersede } from '#libs/domain/clock/policy-history.js';
import type { ClockPolicy, Interval } from '#libs/domain/clock/types.js';
import type { ConcordanceEntry, FieldRow } from '#libs/domain/technical-field/field-row.js';
import { compileFieldTable, type FieldTable } from '#libs/domain/technical-field/field-table.js';
import type { Transaction } from '#libs/persistence/database.js';
import { loadFieldTable, loadNotices, loadOutages, loadServiceHours, type LoadedServiceHours } from '#libs/persistence/policy.js';

/** Everything besides the case itself that its clock and its assessment depend on, for one office at one version. */
export interface OfficePolicy {
  readonly version: string;
  readonly clock: ClockPolicy;
  readonly outages: readonly Interval[];
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
    const policies = new Map<Office, OfficePolicy>();
    for (const office of OFFICES) {
      const clock = clockPolicy(notices, await loadServiceHours(transaction, office));
      policies.set(office, { version, clock, outages: await loadOutages(transaction, office), fieldTable });
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

/**
 * The policy with its history: what was loaded first holds for all time before, and each later loading takes over at its
 * instant, so that a revision moves no due instant it must not move (clock rule 10).
 */
export function clockPolicy(notices: readonly HolidayNotice[], hours: readonly LoadedServiceHours[]): ClockPolicy {
  const instants = [...new Set([...notices, ...hours].map(({ loadedAt }) => loadedAt))].sort((one, other) => one - other);
  const [first, ...later] = instants;
  if (first === undefined) throw new RangeError('no calendar and no service hours are loaded');
  const known = (at: typeof first): Parameters<typeof supersede>[1] => versionAt(notices, hours, at);
  return later.reduce<ClockPolicy>((before, loadedAt) => supersede(before, known(loadedAt), loadedAt), known(first));
}

function versionAt(notices: readonly HolidayNotice[], hours: readonly LoadedServiceHours[], at: number): ClockPolicy {
  const calendar = buildCalendar(notices.filter(({ loadedAt }) => loadedAt <= at));
  const serviceHours = hours.filter(({ loadedAt }) => loadedAt <= at).map(({ effectiveFrom, periods }) => ({ effectiveFrom, periods }));
  return { version: `${calendar.version}/${serviceHours.length}`, calendar, serviceHours };
}
