import { LONGEST_CURSOR } from '#libs/application/worklist/cursor.js';
import { DUE, type WorklistFilter } from '#libs/application/worklist/worklist.js';
import { OFFICES, type Office } from '#libs/domain/case/names.js';
import { type State, STATES } from '#libs/domain/case/states.js';
import { type Group, GROUPS } from '#libs/domain/case/worklist-groups.js';
import { instant } from '#libs/domain/time/instant.js';
import { Flag, InstantText, ListOf, Nested, OneOf, Text, UuidText, Whole } from '#libs/platform/http/fields.js';

const flag = (description: string): PropertyDecorator => Flag({ optional: true, fromText: true, description });

/** What a list is narrowed by; in an address, and as saved. */
export class WorklistFilterBody {
  @OneOf(GROUPS, 'WorklistGroup', { optional: true, description: 'All open cases if left out' })
  group?: Group;

  @ListOf(OFFICES, { max: OFFICES.length, optional: true, fromText: true, description: "All of the caller's offices if left out" })
  office?: Office[];

  @ListOf(STATES, { max: STATES.length, optional: true, fromText: true })
  state?: State[];

  @(flag("Only tasks for the caller's roles, reviews of the caller's own recommendations left out"))
  own?: boolean;

  @UuidText({ optional: true, description: 'The officer who has claimed it' })
  handler?: string;

  @OneOf(DUE, 'Due', { optional: true, description: 'today: on this calendar day; overdue: now or earlier' })
  due?: (typeof DUE)[number];

  @InstantText({ optional: true, description: 'Due earlier than this' })
  dueBefore?: string;

  @(flag('A breach is on record, or the due instant has passed'))
  breached?: boolean;

  @(flag('Rests on a day no notice covers yet'))
  provisional?: boolean;

  @(flag('The applicant has answered a correction, and the collection is not complete again'))
  correctionAnswered?: boolean;

  @(flag('The reviewer returned it, and it has not been recommended anew'))
  returned?: boolean;

  @Text({
    max: 100,
    optional: true,
    description: 'Free search: acceptance number, application number, applicant, agency; any spelling, pinyin and initials, all words in any order',
    example: 'cdw',
  })
  q?: string;
}

export class WorklistQuery extends WorklistFilterBody {
  @ListOf('uuid', { max: 100, optional: true, fromText: true, description: 'Only these of them: which of some cases belong to the list' })
  caseId?: string[];

  @Text({ max: LONGEST_CURSOR, optional: true, description: '`next` of the page before' })
  after?: string;

  @Whole({ min: 1, max: 100, optional: true, fromText: true, description: '50 if left out' })
  limit?: number;
}

export class SaveFilterBody {
  @Text({ max: 60, example: '今天到期的推荐' })
  name!: string;

  @Nested(() => WorklistFilterBody)
  filter!: WorklistFilterBody;
}

export class FilterNameQuery {
  @Text({ max: 60 })
  name!: string;
}

export function filterOf({ office, state, own, handler, dueBefore, q, ...filter }: WorklistFilterBody): WorklistFilter {
  const { group, due, breached, provisional, correctionAnswered, returned } = filter;
  const asked = { group, due, breached, provisional, correctionAnswered, returned };
  const before = dueBefore === undefined ? undefined : instant(dueBefore);
  return { ...asked, offices: office, states: state, ownTasks: own, handlerId: handler, dueBefore: before, text: q };
}
