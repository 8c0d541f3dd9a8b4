import type { Difference } from '#libs/application/replaying/differences.js';
import type { ReplayedAssessment } from '#libs/application/replaying/replay-assessment.js';
import type { ReplayedCase } from '#libs/application/replaying/replay-case.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';

const LONGEST_VALUE = 120;

/** A replayed case as a person reads it at a terminal: the verdict first, then each assessment, then the due instant of today. */
export function reportLines({ acceptanceNumber, caseId, verdict, assessments, dueAt }: ReplayedCase): readonly string[] {
  return [
    `${acceptanceNumber} (${caseId}): ${verdict}`,
    ...(assessments.length === 0 ? ['  no assessment is stored yet'] : assessments.flatMap(assessmentLines)),
    `  due instant today: ${dueAt.same ? 'same' : 'differs'}`,
    `    stored      ${shown(dueAt.stored)}`,
    `    recomputed  ${shown(dueAt.recomputed)}`,
  ];
}

function assessmentLines(assessment: ReplayedAssessment): readonly string[] {
  const { seq, at, verdict, substituted, inputs, result, recomputedSha256, dueAt, differences, leftOut } = assessment;
  return [
    `  assessment with action ${seq} of ${formatInstant(at)}: ${verdict}`,
    `    rule set ${assessment.ruleSetVersion}, table ${assessment.tableVersion}, calendar ${assessment.calendarVersion}`,
    ...substituted.map(({ part, stored, used }) => `    ${part} ${stored} is no longer available: recomputed with ${used}`),
    `    SHA-256 stored      ${result.storedSha256}${result.intact ? '' : `, but the stored result has ${result.sha256}`}`,
    `    SHA-256 recomputed  ${recomputedSha256 ?? 'none: the stored inputs cannot be read'}`,
    ...(inputs.intact ? [] : [`    the stored inputs have ${inputs.sha256}, not ${inputs.storedSha256}`]),
    `    due ${shown(dueAt.stored)}, recomputed ${shown(dueAt.recomputed)}`,
    ...differences.map(differenceLine),
    ...(leftOut > 0 ? [`    and ${leftOut} differences more`] : []),
  ];
}

const differenceLine = ({ path, stored, recomputed }: Difference): string => `    ${path}: stored ${value(stored)}, recomputed ${value(recomputed)}`;

function value(of: unknown): string {
  const text = of === undefined ? 'nothing' : JSON.stringify(of);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

const shown = (at: Instant | null): string => (at === null ? 'none' : formatInstant(at));
