import type { StagePoint } from '../clock/stages.js';
import type { WarningPoint } from '../clock/types.js';
import { type Day, parseDay } from '../time/day.js';
import { type Instant, shanghaiDay } from '../time/instant.js';
import { parseCsv } from '../tables/csv.js';

/** Whose warning it is: of the promise itself, or of a stage against its share. */
export const SUBJECTS = ['PROMISE', 'STAGE'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Who is told: whoever holds the open task (or may claim it), the office's supervisors. */
export const ADDRESSEES = ['HANDLER', 'SUPERVISOR'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export const PERCENTS = [50, 80, 100] as const;

/** One rung: who is told of which point, from a day on. All rungs of one day make a ladder; the next day's replaces it whole. */
export interface Rung {
  readonly effectiveFrom: Day;
  readonly subject: Subject;
  readonly percent: WarningPoint['percent'];
  readonly addressee: Addressee;
}

/** A point of the clock: of the promise, or of the stage it names. */
export type ClockPoint = WarningPoint & { readonly stage?: StagePoint['stage'] };

/** The rungs in force at an instant; none before the first ladder. */
export function ladderAt(rungs: readonly Rung[], at: Instant): readonly Rung[] {
  const today = shanghaiDay(at);
  const from = Math.max(...rungs.map(({ effectiveFrom }) => effectiveFrom).filter((each) => each <= today));
  return rungs.filter(({ effectiveFrom }) => effectiveFrom === from);
}

/** Who is told of a point. */
export function addresseesOf(ladder: readonly Rung[], { stage, percent }: Pick<ClockPoint, 'stage' | 'percent'>): readonly Addressee[] {
  const subject: Subject = stage === undefined ? 'PROMISE' : 'STAGE';
  const told = ladder.filter((rung) => rung.subject === subject && rung.percent === percent);
  return ADDRESSEES.filter((addressee) => told.some((rung) => rung.addressee === addressee));
}

/** The stage warnings somebody is to be told of; the others are shown on a case, and not recorded. */
export function stagePercents(ladder: readonly Rung[]): readonly WarningPoint['percent'][] {
  return PERCENTS.filter((percent) => ladder.some((rung) => rung.subject === 'STAGE' && rung.percent === percent));
}

/** Reads ladders as comma-separated values. @throws RangeError naming the line at fault. */
export function readLadder(csv: string): readonly Rung[] {
  const { rows, faults } = parseCsv(csv);
  if (faults.length > 0) throw new RangeError(`the warning ladder is broken at line ${faults[0]?.line ?? 1}`);
  return rows.map(({ line, cells }) => rungOf(cells) ?? refuse(line));
}

function rungOf({ effective_from = '', subject, percent, addressee }: Readonly<Record<string, string>>): Rung | undefined {
  const from = parseDay(effective_from);
  const found = {
    subject: SUBJECTS.find((each) => each === subject),
    percent: PERCENTS.find((each) => String(each) === percent),
    addressee: ADDRESSEES.find((each) => each === addressee),
  };
  if (from === undefined || !found.subject || !found.percent || !found.addressee) return undefined;
  return { effectiveFrom: from, subject: found.subject, percent: found.percent, addressee: found.addressee };
}

function refuse(line: number): never {
  throw new RangeError(`the warning ladder is broken at line ${line}`);
}
