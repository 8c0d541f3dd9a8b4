import { assess } from '#libs/domain/rules/assess.js';
import { readClock } from '#libs/domain/clock/read-clock.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { canonicalJson, sha256 } from '#libs/canonical/canonical.js';
import type { StoredAssessment } from '#libs/persistence/decisions.js';
import type { AssessmentInputs, AssessmentResult } from '../assessment/assess-case.js';
import { type Difference, differencesBetween } from './differences.js';
import { type Archive, type Substitution, type Versions, versionsFor } from './versions.js';

export type Verdict = 'same' | 'differs' | 'unreadable';

/** A stored assessment beside what its stored inputs give again. */
export interface ReplayedAssessment {
  /** The action with which it was stored. */
  readonly seq: number;
  readonly at: Instant;
  /** `same` where all that does not merely name a substituted version is the same, and both hashes fit. */
  readonly verdict: Verdict;
  readonly ruleSetVersion: string;
  readonly tableVersion: string;
  readonly calendarVersion: string;
  /** Versions that are no longer there, with the present ones used in their place. */
  readonly substituted: readonly Substitution[];
  readonly inputs: HashCheck;
  /** The stored text against its stored hash. */
  readonly result: HashCheck;
  readonly recomputedSha256: string | null;
  readonly dueAt: { readonly stored: Instant | null; readonly recomputed: Instant | null };
  readonly differences: readonly Difference[];
  readonly leftOut: number;
}

export interface HashCheck {
  readonly storedSha256: string;
  /** What the stored text gives. */
  readonly sha256: string;
  readonly intact: boolean;
}

type Stored = StoredAssessment & { readonly seq: number; readonly at: Instant };

/** Reckons a stored assessment and its due instant again from its stored inputs. Never throws for what is stored. */
export function replayAssessment(stored: Stored, archive: Archive): ReplayedAssessment {
  const { seq, at, ruleSetVersion, tableVersion, calendarVersion } = stored;
  const named = { seq, at, ruleSetVersion, tableVersion, calendarVersion };
  const hashes = { inputs: check(stored.inputs, stored.inputsSha256), result: check(stored.result, stored.resultSha256) };
  const inputs = parsed(stored.inputs) as AssessmentInputs | undefined;
  const result = parsed(stored.result) as AssessmentResult | undefined;
  const again = inputs && recompute(stored, inputs, archive);
  const dueAt = { stored: dueOf(result), recomputed: dueOf(again?.result) };
  if (!again || !result) {
    return { ...named, verdict: 'unreadable', substituted: [], ...hashes, recomputedSha256: again?.sha256 ?? null, dueAt, differences: [], leftOut: 0 };
  }
  const { listed, leftOut } = differencesBetween(result, again.result);
  const differences = listed.filter((each) => !again.versions.substituted.some((substitution) => isStamp(each, substitution)));
  const same = differences.length === 0 && leftOut === 0 && hashes.inputs.intact && hashes.result.intact;
  return {
    ...named,
    verdict: same ? 'same' : 'differs',
    substituted: again.versions.substituted,
    ...hashes,
    recomputedSha256: again.sha256,
    dueAt,
    differences,
    leftOut,
  };
}

const STAMP = /(?:^|\.)(?:ruleSet|fieldTable|tableVersion)$/;

/** A place that merely names the version of a part that was substituted. */
const isStamp = ({ path, stored, recomputed }: Difference, substitution: Substitution): boolean =>
  STAMP.test(path) && stored === substitution.stored && recomputed === substitution.used;

/** A tampered row may hold anything in its place. */
function dueOf(result: AssessmentResult | undefined): Instant | null {
  const dueAt: unknown = (result as Partial<AssessmentResult> | undefined)?.clock?.dueAt;
  return typeof dueAt === 'number' && Math.abs(dueAt) < MILLISECONDS_OF_DATES ? (dueAt as Instant) : null;
}

/** Further from 1970 no calendar date is told. */
const MILLISECONDS_OF_DATES = 8e15;

function check(text: string, storedSha256: string): HashCheck {
  const computed = sha256(text);
  return { storedSha256, sha256: computed, intact: computed === storedSha256 };
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

interface Recomputed {
  readonly versions: Versions;
  readonly result: AssessmentResult;
  readonly sha256: string;
}

/** Nothing where the stored inputs no longer have the shape of inputs. */
function recompute(stored: Stored, inputs: AssessmentInputs, archive: Archive): Recomputed | undefined {
  try {
    const versions = versionsFor(stored, inputs.clock, archive);
    const text = canonicalJson(resultOf(inputs, versions));
    return { versions, result: JSON.parse(text) as AssessmentResult, sha256: sha256(text) };
  } catch {
    return undefined;
  }
}

function resultOf({ receivedAt, facts, clock }: AssessmentInputs, { ruleSet, fieldTable, policy }: Versions): AssessmentResult {
  const { dueAt, provisional } = readClock(clock.facts, policy, clock.asOf);
  return { assessment: assess(facts, { receivedAt, fieldTable, ruleSet }), clock: { dueAt: dueAt ?? null, provisional } };
}
