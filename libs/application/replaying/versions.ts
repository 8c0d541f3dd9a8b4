import { buildCalendar } from '#libs/domain/calendar/calendar.js';
import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import type { ClockPolicy, ServiceHours } from '#libs/domain/clock/types.js';
import type { RuleSet } from '#libs/domain/rules/rule-set.js';
import type { FieldTable } from '#libs/domain/technical-field/field-table.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { canonicalJson } from '#libs/canonical/canonical.js';
import type { StoredAssessment } from '#libs/persistence/decisions.js';
import type { LoadedServiceHours } from '#libs/persistence/policy.js';
import type { AssessmentInputs } from '../assessment/assess-case.js';
import { clockPolicy } from '../policy/clock-policy.js';
import type { RuleSets } from './rule-sets.js';

/** Everything a replay may have to call upon, of one office. */
export interface Archive {
  readonly ruleSets: RuleSets;
  readonly tables: (version: string) => FieldTable | undefined;
  readonly presentTable: FieldTable;
  readonly notices: readonly HolidayNotice[];
  readonly hours: readonly LoadedServiceHours[];
}

export type VersionedPart = 'rule-set' | 'field-table' | 'calendar';

/** A part whose version is gone, and the one that was taken in its place. */
export interface Substitution {
  readonly part: VersionedPart;
  readonly stored: string;
  readonly used: string;
}

export interface Versions {
  readonly ruleSet: RuleSet;
  readonly fieldTable: FieldTable;
  readonly policy: ClockPolicy;
  readonly substituted: readonly Substitution[];
}

type Named = Pick<StoredAssessment, 'ruleSetVersion' | 'tableVersion' | 'calendarVersion'>;

/** The versions an assessment names, or the present one of each part whose version is no longer there. */
export function versionsFor(named: Named, { facts, serviceHours, asOf }: AssessmentInputs['clock'], archive: Archive): Versions {
  const ruleSet = archive.ruleSets.find(named.ruleSetVersion) ?? archive.ruleSets.present;
  const fieldTable = archive.tables(named.tableVersion) ?? archive.presentTable;
  const notices = noticesOf(named.calendarVersion, archive.notices) ?? archive.notices;
  const policy = clockPolicy(notices, hoursOf(serviceHours, archive.hours, Math.max(asOf, facts.receivedAt) as Instant));
  return {
    ruleSet,
    fieldTable,
    policy,
    substituted: [
      ...replaced('rule-set', named.ruleSetVersion, ruleSet.version),
      ...replaced('field-table', named.tableVersion, fieldTable.version),
      ...replaced('calendar', named.calendarVersion, policy.calendar.version),
    ],
  };
}

const replaced = (part: VersionedPart, stored: string, used: string): readonly Substitution[] => (stored === used ? [] : [{ part, stored, used }]);

/** The notices that had been loaded when the calendar was of that version; none if it never was. */
function noticesOf(version: string, notices: readonly HolidayNotice[]): readonly HolidayNotice[] | undefined {
  const instants = [...new Set(notices.map(({ loadedAt }) => loadedAt))].sort((one, other) => other - one);
  return instants
    .map((until) => notices.filter(({ loadedAt }) => loadedAt <= until))
    .find((known) => buildCalendar(known).version === version);
}

/** The hours as loaded by then, with their history, where they say what the inputs say; else what the inputs say. */
function hoursOf(stored: readonly ServiceHours[], loaded: readonly LoadedServiceHours[], asOf: Instant): readonly LoadedServiceHours[] {
  const known = loaded.filter(({ loadedAt }) => loadedAt <= asOf);
  const content = known.map(({ effectiveFrom, periods }) => ({ effectiveFrom, periods }));
  if (canonicalJson(content) === canonicalJson(stored)) return known;
  const [first] = loaded;
  return stored.map((each) => ({ ...each, loadedAt: first?.loadedAt ?? asOf }));
}
