import { ApiProperty } from '@nestjs/swagger';
import type { Freshness, ListedCase, WorklistPage } from '#libs/application/worklist/worklist.js';
import { MOST_COUNTED } from '#libs/application/worklist/worklist.js';
import { OFFICES, type Office } from '#libs/domain/case/names.js';
import type { ListedClock } from '#libs/domain/clock/listed-clock.js';
import { type Stage, STAGES } from '#libs/domain/clock/stages.js';
import { type Group, GROUPS } from '#libs/domain/case/worklist-groups.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { SavedFilter } from '#libs/persistence/saved-filters.js';
import { CaseRowAnswer, caseRow } from '../cases/case-answers.js';
import { WorklistFilterBody } from './worklist.query.js';

class ListedHandlerAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;
}

class ListedAgencyAnswer {
  @ApiProperty({ example: '44205' })
  code!: string;

  @ApiProperty()
  name!: string;
}

/** A warning or breach to come, and whose it is. */
export class NextPointAnswer {
  @ApiProperty({ enum: [50, 80, 100], description: 'Of the working time of the promise, or of the share of the stage' })
  percent!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: STAGES, enumName: 'Stage', nullable: true, description: 'The stage whose share it is of; none where it is the promise itself' })
  stage!: Stage | null;
}

class ListedClockAnswer {
  @ApiProperty({ enum: ['running', 'outage', 'awaiting-correction', 'stopped'] })
  state!: ListedClock['state'];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Working seconds used of the promise, outages left out; none without a due instant' })
  elapsedSeconds!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Working seconds left of it; 50 and 80 % of both together are the points of warning' })
  remainingSeconds!: number | null;
}

class ServiceAnswer {
  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: Office;

  @ApiProperty({ description: 'Working time passes' })
  open!: boolean;

  @ApiProperty({ format: 'date-time', description: 'When that changes next' })
  until!: string;
}

/** A row of a list, with everything it shows. */
export class ListedCaseAnswer extends CaseRowAnswer {
  @ApiProperty({ type: ListedHandlerAnswer, nullable: true })
  override handler!: ListedHandlerAnswer | null;

  @ApiProperty({ type: ListedAgencyAnswer, nullable: true })
  agency!: ListedAgencyAnswer | null;

  @ApiProperty({ type: NextPointAnswer, nullable: true, description: 'The next warning or breach to be recorded' })
  nextPoint!: NextPointAnswer | null;

  @ApiProperty({ description: 'A breach is on record, or the due instant has passed' })
  breached!: boolean;

  @ApiProperty({ description: 'The reviewer returned it, and it has not been recommended anew' })
  returned!: boolean;

  @ApiProperty({ description: 'The applicant has answered a correction, and the collection is not complete again' })
  correctionAnswered!: boolean;
}

export class WorklistRowAnswer extends ListedCaseAnswer {
  @ApiProperty({ type: ListedClockAnswer })
  clock!: ListedClockAnswer;

  @ApiProperty({ description: 'Its handler is away, and the caller stands in' })
  standsIn!: boolean;

  @ApiProperty({ enum: ['claim', 'release'], enumName: 'ClaimAction', isArray: true, description: "What the caller may do with the case's claim" })
  may!: readonly ('claim' | 'release')[];
}

class FreshnessAnswer {
  @ApiProperty({ format: 'date-time', description: 'When the list was read' })
  asOf!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When a case of these offices last changed' })
  lastChange!: string | null;
}

export class WorklistAnswer extends FreshnessAnswer {
  @ApiProperty({ type: WorklistRowAnswer, isArray: true })
  cases!: WorklistRowAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Where the next page begins, for `after`; none after the last page' })
  next!: string | null;

  @ApiProperty({ type: ServiceAnswer, isArray: true, description: 'Whether the offices are open: between two answers working time passes only while they are' })
  service!: ServiceAnswer[];
}

const count = { type: 'integer', minimum: 0, maximum: MOST_COUNTED } as const;

export class WorklistCountsAnswer extends FreshnessAnswer {
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(GROUPS.map((group) => [group, count])),
    required: [...GROUPS],
    additionalProperties: false,
    description: 'Cases per group that fit the filter, its own group aside',
  })
  counts!: Readonly<Record<Group, number>>;

  @ApiProperty({ type: 'integer', description: 'No group is counted further: this number stands for itself and all above' })
  countedTo!: number;
}

export class SavedFilterAnswer {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: WorklistFilterBody })
  filter!: object;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;
}

export class SavedFiltersAnswer {
  @ApiProperty({ type: SavedFilterAnswer, isArray: true })
  filters!: SavedFilterAnswer[];
}

/** As plain data, to be part of a larger answer. */
export type ListedCaseData = Pick<ListedCaseAnswer, keyof ListedCaseAnswer>;

export function listedCaseAnswer(file: CaseFile, breached: boolean): ListedCaseData {
  const { handler, agency, clock, returned, correctionAnswered } = file;
  // Added to, not spread: copying objects of thirty fields is most of what a page of rows takes.
  return Object.assign(caseRow(file), {
    handler: handler ? { id: handler.id, name: handler.name, since: formatInstant(handler.since) } : null,
    agency: agency ?? null,
    nextPoint: nextPointAnswer(clock.nextPoint),
    breached,
    returned,
    correctionAnswered,
  });
}

export const nextPointAnswer = (point: CaseFile['clock']['nextPoint']): NextPointAnswer | null =>
  point ? { percent: point.percent, at: formatInstant(point.at), stage: point.stage ?? null } : null;

export function worklistAnswer({ cases, next, service, ...fresh }: WorklistPage): WorklistAnswer {
  const open = service.map(({ until, ...each }) => ({ ...each, until: formatInstant(until) }));
  return { cases: cases.map(rowAnswer), next: next ?? null, service: open, ...freshnessAnswer(fresh) };
}

const rowAnswer = ({ file, clock: { state, elapsed, remaining }, standsIn, breached, may }: ListedCase): WorklistRowAnswer =>
  Object.assign(listedCaseAnswer(file, breached), {
    clock: {
      state,
      elapsedSeconds: elapsed === undefined ? null : Math.floor(elapsed / 1000),
      remainingSeconds: remaining === undefined ? null : Math.ceil(remaining / 1000),
    },
    standsIn,
    may,
  });

export const freshnessAnswer = ({ asOf, lastChange }: Freshness): Pick<FreshnessAnswer, keyof FreshnessAnswer> => ({ asOf: formatInstant(asOf), lastChange: optional(lastChange) });

export const savedFilterAnswer = ({ name, filter, savedAt }: SavedFilter): SavedFilterAnswer => ({ name, filter, savedAt: formatInstant(savedAt) });

const optional = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));
