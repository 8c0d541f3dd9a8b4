import type { Office } from '#libs/domain/case/names.js';
import { type ServiceHours, type ServicePeriod } from '#libs/domain/clock/types.js';
import { serviceHoursFaults } from '#libs/domain/clock/service-hours.js';
import { DomainError } from '#libs/domain/errors.js';
import { type Day, formatDay } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { LoadedServiceHours } from '#libs/persistence/policy.js';
import { insertServiceHours } from '#libs/persistence/reference-loading.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { officesListed, requireOffice } from './access.js';
import { type AppliedChange, carryThrough } from './carry-through.js';
import { changeReferenceData, readReferenceData, type ReferenceCommand } from './change-reference-data.js';
import { type ClockData, loadingInstant, readClockData, sidesAt } from './clock-sides.js';
import { nothingNew } from './faults.js';
import { type ForeseenRevisions, foreseeRevisions } from './revisions-preview.js';

/** Service hours of an office from a day on, until later ones take over. */
export interface NewServiceHours {
  readonly office: Office;
  readonly effectiveFrom: Day;
  readonly periods: readonly ServicePeriod[];
}

export interface ServiceHoursPreview {
  /** The hours in force on that day by what is loaded. */
  readonly before: ServiceHours | undefined;
  readonly after: ServiceHours;
  readonly revisions: ForeseenRevisions;
  readonly asOf: Instant;
}

/**
 * What these hours, loaded now, would change. Nothing is written.
 * @throws DomainError NOT_ALLOWED for another's office; REFERENCE_DATA_REFUSED naming the period at fault.
 */
export function previewServiceHours({ database, clock }: CommandServices, hours: NewServiceHours, caller: Caller): Promise<ServiceHoursPreview> {
  requireOffice(caller, hours.office);
  refuseFaulty(hours);
  return readReferenceData(database, async (transaction) => {
    const data = await readClockData(transaction);
    const asOf = loadingInstant(data, clock.now());
    const { office } = hours;
    const next: ClockData = { ...data, hours: { ...data.hours, [office]: [...data.hours[office], recordOf(hours, asOf)] } };
    const revisions = await foreseeRevisions(transaction, new Map([[office, sidesAt(next, office, asOf)]]), asOf, caller);
    const { effectiveFrom, periods } = hours;
    return { before: inForceOn(data.hours[office], effectiveFrom), after: { effectiveFrom, periods }, revisions, asOf };
  });
}

/**
 * Loads service hours and takes them to every open case of the office.
 * @throws DomainError as `previewServiceHours`, and REFERENCE_DATA_REFUSED where they are loaded just so.
 */
export async function loadNewServiceHours(services: CommandServices, command: ReferenceCommand, hours: NewServiceHours): Promise<AppliedChange> {
  const { office, effectiveFrom, periods } = hours;
  requireOffice(command.caller, office);
  refuseFaulty(hours);
  const change = await changeReferenceData(services, command, 'SERVICE_HOURS', async ({ transaction, at, by, data }) => {
    const sameDay = data.hours[office].findLast((each) => each.effectiveFrom === effectiveFrom);
    if (sameDay && JSON.stringify(sameDay.periods) === JSON.stringify(periods)) throw nothingNew('effectiveFrom');
    await insertServiceHours(transaction, office, { effectiveFrom, periods }, { at, by });
    return { content: { office, effectiveFrom: formatDay(effectiveFrom), periods }, offices: [office] };
  });
  return carryThrough(services, change, command.caller);
}

/** The hours on record of the offices the caller may look at, in the order in which they take effect. */
export async function listServiceHours(
  { database }: CommandServices,
  caller: Caller,
): Promise<readonly (LoadedServiceHours & { readonly office: Office })[]> {
  const { hours } = await readReferenceData(database, readClockData);
  return officesListed(caller).flatMap((office) => hours[office].map((each) => ({ office, ...each })));
}

function refuseFaulty({ effectiveFrom, periods }: NewServiceHours): void {
  const faults = serviceHoursFaults([{ effectiveFrom, periods }]);
  if (faults.length === 0) return;
  const named = faults.map((fault) => ({ ...fault, field: fault.field.replace('serviceHours[0].', '') }));
  throw new DomainError('REFERENCE_DATA_REFUSED', { field: named[0]?.field ?? '' }, named);
}

const recordOf = ({ effectiveFrom, periods }: NewServiceHours, loadedAt: Instant): LoadedServiceHours => ({ effectiveFrom, periods, loadedAt });

const inForceOn = (records: readonly ServiceHours[], day: Day): ServiceHours | undefined =>
  records.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? records[0];
