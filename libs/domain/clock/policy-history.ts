import type { Instant } from '../time/instant.js';
import type { ClockPolicy } from './types.js';

/** What one version of the policy says by itself, without what came before it. */
export type PolicyVersion = Pick<ClockPolicy, 'version' | 'calendar' | 'serviceHours'>;

/** `next` as the version that takes over from `before` at the instant it is loaded (clock rule 10). */
export function supersede(before: ClockPolicy, next: PolicyVersion, loadedAt: Instant): ClockPolicy {
  return { ...versionAlone(next), supersedes: { policy: before, loadedAt } };
}

/** The version without its history: what a case would get that is received after it was loaded. */
export function versionAlone({ version, calendar, serviceHours }: PolicyVersion): ClockPolicy {
  return { version, calendar, serviceHours };
}

/** The version of the policy in force at an instant; the first version holds for all time before the second. */
export function policyInForce(policy: ClockPolicy, now: Instant): ClockPolicy {
  let inForce = policy;
  while (inForce.supersedes && now < inForce.supersedes.loadedAt) inForce = inForce.supersedes.policy;
  return inForce;
}
