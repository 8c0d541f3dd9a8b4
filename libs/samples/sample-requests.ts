import { sampleOf } from './build-sample.js';
import { CONSENT_MISSING } from './outlines/consent-missing.js';
import { FIELD_NOT_COVERED } from './outlines/field-not-covered.js';
import { HK_COMPANY } from './outlines/hk-company.js';
import { HK_INDIVIDUAL } from './outlines/hk-individual.js';
import { HK_WITH_UNIVERSITY } from './outlines/hk-with-university.js';
import { LIVE_ELSEWHERE } from './outlines/live-elsewhere.js';
import { MACAO_ASSOCIATION } from './outlines/macao-association.js';
import { MACAO_COMPANY } from './outlines/macao-company.js';
import { PCT_NATIONAL_PHASE } from './outlines/pct-national-phase.js';
import { RETURNED_ONCE } from './outlines/returned-once.js';
import { SCOPE_TO_DECIDE } from './outlines/scope-to-decide.js';
import { WITHDRAWN } from './outlines/withdrawn.js';
import type { SampleRequest } from './sample-request.js';

/** The twelve sample requests, in the order in which they are told. */
export const SAMPLE_REQUESTS: readonly SampleRequest[] = [
  HK_INDIVIDUAL,
  HK_COMPANY,
  HK_WITH_UNIVERSITY,
  PCT_NATIONAL_PHASE,
  MACAO_COMPANY,
  MACAO_ASSOCIATION,
  CONSENT_MISSING,
  FIELD_NOT_COVERED,
  SCOPE_TO_DECIDE,
  LIVE_ELSEWHERE,
  RETURNED_ONCE,
  WITHDRAWN,
].map(sampleOf);
