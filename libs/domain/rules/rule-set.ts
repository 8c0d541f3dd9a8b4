import { EDITIONS } from './editions.js';
import { type Edition } from './edition.js';
import { FORM_EDITIONS, type FormEdition } from './form-editions.js';
import { type Regime, REGIMES } from './regimes.js';
import { type Rule } from './rule.js';
import { AGENCY } from './rules/agency.js';
import { ALL_CONSENT } from './rules/all-consent.js';
import { ALREADY_ACCELERATED } from './rules/already-accelerated.js';
import { APPLICATION_NUMBER } from './rules/application-number.js';
import { DIVISIONAL_PARENT } from './rules/divisional-parent.js';
import { DUPLICATE_REQUEST } from './rules/duplicate-request.js';
import { ELECTRONIC_FILING } from './rules/electronic-filing.js';
import { EVIDENT_LACK } from './rules/evident-lack.js';
import { FORM_EDITION } from './rules/form-edition.js';
import { GROUND } from './rules/ground.js';
import { INTEGRITY } from './rules/integrity.js';
import { NO_FIRST_ACTION } from './rules/no-first-action.js';
import { NON_HK_COMPANY } from './rules/non-hk-company.js';
import { OTHER_PROGRAMME } from './rules/other-programme.js';
import { PRIOR_ART } from './rules/prior-art.js';
import { QUOTA } from './rules/quota.js';
import { REASONS_STATED } from './rules/reasons-stated.js';
import { REGIME_IN_FORCE } from './rules/regime-in-force.js';
import { REGION_APPLICANT } from './rules/region-applicant.js';
import { SAME_DAY_UM } from './rules/same-day-um.js';
import { SUBSTANTIVE_STAGE } from './rules/substantive-stage.js';
import { TECHNICAL_FIELD } from './rules/technical-field.js';
import { XML_FORMAT } from './rules/xml-format.js';

/** Every rule, in the order in which an assessment lists them. A new one is a file and a row here. */
export const RULES = [
  REGIME_IN_FORCE,
  APPLICATION_NUMBER,
  REGION_APPLICANT,
  NON_HK_COMPANY,
  SUBSTANTIVE_STAGE,
  NO_FIRST_ACTION,
  ELECTRONIC_FILING,
  XML_FORMAT,
  TECHNICAL_FIELD,
  ALL_CONSENT,
  AGENCY,
  GROUND,
  EVIDENT_LACK,
  PRIOR_ART,
  SAME_DAY_UM,
  DIVISIONAL_PARENT,
  OTHER_PROGRAMME,
  ALREADY_ACCELERATED,
  DUPLICATE_REQUEST,
  INTEGRITY,
  FORM_EDITION,
  QUOTA,
  REASONS_STATED,
] as const satisfies readonly Rule[];

export type RuleId = (typeof RULES)[number]['id'];

/** Everything an assessment rests on beside the facts and the field table, under one version. */
export interface RuleSet {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly editions: readonly Edition[];
  readonly regimes: readonly Regime[];
  readonly formEditions: readonly FormEdition[];
}

/** The rule set of this build; its version changes with every change of a rule, an edition, a regime or a form edition. */
export const RULE_SET: RuleSet = {
  version: '2026-11-23.1',
  rules: RULES,
  editions: EDITIONS,
  regimes: REGIMES,
  formEditions: FORM_EDITIONS,
};
