import type { HolidayNotice, NoticeDay } from '#libs/domain/calendar/types.js';
import type { Office } from '#libs/domain/case/names.js';
import type { ServiceHours, ServicePeriod } from '#libs/domain/clock/types.js';
import { day } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { FieldTableRow } from './entities/field-table.js';
import { HolidayNoticeRow } from './entities/holiday-notice.js';
import { ServiceHoursRow } from './entities/service-hours.js';
import { dateOf, instantOf } from './instants.js';

/** The version of everything the clock and the rules are reckoned with; moves with every change of it. */
export async function policyVersion(transaction: Transaction): Promise<string> {
  const rows: { version: string }[] = await transaction.query(`SELECT max(version) AS version FROM policy_version`);
  return String(rows[0]?.version);
}

/** Moves the policy version; in the same transaction as the change it stands for. */
export async function movePolicyVersion(transaction: Transaction, reason: string, byName: string, at: Instant): Promise<string> {
  const rows: { version: string }[] = await transaction.query(
    `INSERT INTO policy_version (reason, at, by_name) VALUES ($1, $2, $3) RETURNING version`,
    [reason, dateOf(at), byName],
  );
  return String(rows[0]?.version);
}

interface StoredNoticeDay {
  readonly day: string;
  readonly kind: NoticeDay['kind'];
  readonly holiday: string;
}

export async function loadNotices(transaction: Transaction): Promise<readonly HolidayNotice[]> {
  const rows = await transaction.find(HolidayNoticeRow, { order: { id: 'ASC' } });
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    title: row.title,
    address: row.address,
    days: (row.days as readonly StoredNoticeDay[]).map((each) => ({ ...each, day: day(each.day) })),
    loadedAt: instantOf(row.loadedAt),
    loadedBy: row.loadedBy,
  }));
}

export type LoadedServiceHours = ServiceHours & { readonly loadedAt: Instant };

export async function loadServiceHours(transaction: Transaction, office: Office): Promise<readonly LoadedServiceHours[]> {
  const rows = await transaction.find(ServiceHoursRow, { where: { office }, order: { effectiveFrom: 'ASC', loadedAt: 'ASC' } });
  return rows.map(({ effectiveFrom, periods, loadedAt }) => ({
    effectiveFrom: day(effectiveFrom),
    periods: periods as readonly ServicePeriod[],
    loadedAt: instantOf(loadedAt),
  }));
}

/** The newest version of the SEI-IPC table; `undefined` before the first was loaded, or if the reader has it already. */
export async function loadFieldTable(transaction: Transaction, known?: string): Promise<FieldTableRow | undefined> {
  const [newest] = await transaction.find(FieldTableRow, { select: { version: true }, order: { loadedAt: 'DESC' }, take: 1 });
  if (!newest || newest.version === known) return undefined;
  return (await transaction.findOneBy(FieldTableRow, { version: newest.version })) ?? undefined;
}
