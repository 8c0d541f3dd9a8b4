import type { HeldRole } from '#libs/persistence/accounts.js';
import type { AuditChain } from '#libs/persistence/records.js';
import type { ScreensFor } from '../screens/serve-screens.js';
import { OFFICES, type Office, type Role } from '#libs/domain/case/names.js';

/** Whom a program is for: which offices' roles count in it, and the name of its cookie. */
export interface Audience {
  /** Cookies know no port: two programs on one host keep their sessions apart by name. */
  readonly cookie: string;
  /** Whose pages the program serves. */
  readonly screens: ScreensFor;
  /** The chain on which it puts who of the staff comes and goes; applicants stand on that of their request. */
  readonly chain: AuditChain;
  /** The roles that let an account in, out of those it holds. */
  readonly rolesThatCount: (roles: readonly HeldRole[]) => readonly HeldRole[];
}

export const AUDIENCE = Symbol('audience');

/** Clerks, recommenders, reviewers and supervisors of one office. */
export const officeAudience = (office: Office): Audience => ({
  cookie: `youshen_${office.toLowerCase()}`,
  screens: 'staff',
  chain: office,
  rolesThatCount: (roles) => roles.filter((held) => held.office === office),
});

/** Supervisors of either office, and administrators. */
export const supervisionAudience: Audience = {
  cookie: 'youshen_supervision',
  screens: 'supervision',
  chain: 'SYSTEM',
  rolesThatCount: (roles) => roles.filter(({ role }) => role === 'SUPERVISOR' || role === 'ADMINISTRATOR'),
};

/** Applicants, who hold no role. */
export const applicantAudience: Audience = { cookie: 'youshen_portal', screens: 'portal', chain: 'SYSTEM', rolesThatCount: () => [] };

export const rolesOf = (held: readonly HeldRole[]): readonly Role[] => [...new Set(held.map(({ role }) => role))];

export const officesOf = (held: readonly HeldRole[]): readonly Office[] => OFFICES.filter((office) => held.some((each) => each.office === office));
