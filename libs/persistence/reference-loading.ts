import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import type { Office } from '#libs/domain/case/names.js';
import type { ServiceHours } from '#libs/domain/clock/types.js';
import { formatDay } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { FieldTableRow } from './entities/field-table.js';
import { HolidayNoticeRow } from './entities/holiday-notice.js';
import { ServiceHoursRow } from './entities/service-hours.js';
import { dateOf } from './instants.js';

export async function insertNotice(transaction: Transaction, notice: HolidayNotice): Promise<void> {
  const days = notice.days.map((each) => ({ ...each, day: formatDay(each.day) }));
  await transaction.insert(HolidayNoticeRow, { ...notice, days, loadedAt: dateOf(notice.loadedAt) });
}

export async function insertServiceHours(
  transaction: Transaction,
  office: Office,
  hours: ServiceHours,
  loading: { readonly at: Instant; readonly by: string },
): Promise<void> {
  const effectiveFrom = formatDay(hours.effectiveFrom);
  await transaction.insert(ServiceHoursRow, { office, effectiveFrom, periods: hours.periods, loadedAt: dateOf(loading.at), loadedBy: loading.by });
}

export interface FieldTableVersion {
  readonly version: string;
  readonly title: string;
  readonly address: string;
  readonly rows: unknown;
  readonly concordance: unknown;
}

export async function insertFieldTable(
  transaction: Transaction,
  table: FieldTableVersion,
  loading: { readonly at: Instant; readonly by: string },
): Promise<void> {
  const { version, title, address, rows, concordance } = table;
  await transaction.insert(FieldTableRow, {
    version,
    title,
    address,
    rows: rows as object,
    concordance: concordance as object,
    loadedAt: dateOf(loading.at),
    loadedBy: loading.by,
  });
}
