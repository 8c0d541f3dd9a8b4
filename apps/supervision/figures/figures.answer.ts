import { ApiProperty } from '@nestjs/swagger';
import { type Figures, MEASURES, sharesOf } from '#libs/application/figures/read-figures.js';
import { CHANNELS, OFFICES } from '#libs/domain/case/names.js';
import { STATES } from '#libs/domain/case/states.js';
import { STAGES } from '#libs/domain/clock/stages.js';
import type { Comparison } from '#libs/domain/figures/comparison.js';
import { type Range, rangeOf, type Share } from '#libs/domain/figures/proportions.js';
import { formatDay } from '#libs/domain/time/day.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import type { Period, Times } from '#libs/persistence/figure-counts.js';

const OFFICE = { enum: OFFICES, enumName: 'Office' };
const COUNT = { type: 'integer' } as const;
const MILLISECONDS = { type: 'number', description: 'Service time in milliseconds' } as const;
const WEEK = { format: 'date', description: "The week's Monday, Asia/Shanghai" };

export class RangeAnswer {
  @ApiProperty({ type: 'number' })
  low!: number;

  @ApiProperty({ type: 'number' })
  high!: number;
}

/** So many of so many, and where the share behind the count lies. */
export class CountedShareAnswer {
  @ApiProperty(COUNT)
  hits!: number;

  @ApiProperty(COUNT)
  total!: number;

  @ApiProperty({ type: 'number', nullable: true, description: '0 to 1; none where nothing was counted' })
  share!: number | null;

  @ApiProperty({ type: RangeAnswer, description: '95 % confidence (Wilson)' })
  range!: Range;
}

/** As plain data: it is spread into larger answers. */
export const shareAnswer = (share: Share): Share & { readonly share: number | null; readonly range: Range } => ({
  ...share,
  share: share.total === 0 ? null : share.hits / share.total,
  range: rangeOf(share),
});

class MeasureAnswer extends CountedShareAnswer {
  @ApiProperty(OFFICE)
  office!: string;

  @ApiProperty({ enum: MEASURES, enumName: 'Measure' })
  measure!: string;
}

class VolumeAnswer {
  @ApiProperty(OFFICE)
  office!: string;

  @ApiProperty(WEEK)
  week!: string;

  @ApiProperty({ enum: CHANNELS, enumName: 'Channel' })
  channel!: string;

  @ApiProperty(COUNT)
  received!: number;
}

class WeeklyTimelinessAnswer extends CountedShareAnswer {
  @ApiProperty(OFFICE)
  office!: string;

  @ApiProperty(WEEK)
  week!: string;
}

class TimesAnswer {
  @ApiProperty(OFFICE)
  office!: string;

  @ApiProperty(COUNT)
  count!: number;

  @ApiProperty(MILLISECONDS)
  total!: number;

  @ApiProperty(MILLISECONDS)
  median!: number;

  @ApiProperty({ ...MILLISECONDS, description: 'Nine of ten stay within it; service time in milliseconds' })
  ninetieth!: number;
}

class StageTimesAnswer extends TimesAnswer {
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage!: string;

  @ApiProperty({ type: CountedShareAnswer, description: 'Stages that stayed within their share of the promised time' })
  withinShare!: CountedShareAnswer;
}

class StateTimesAnswer extends TimesAnswer {
  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: string;
}

class OwnerTimesAnswer extends TimesAnswer {
  @ApiProperty({ enum: ['OFFICE', 'APPLICANT', 'CNIPA'], enumName: 'Owner' })
  owner!: string;
}

class HandlerTimesAnswer extends TimesAnswer {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'None: nobody had claimed the case' })
  handlerId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  handler!: string | null;

  @ApiProperty(COUNT)
  cases!: number;
}

class CountedBreachAnswer {
  @ApiProperty(OFFICE)
  office!: string;

  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: string;

  @ApiProperty({ format: 'date-time' })
  breachedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'None while nobody has explained it' })
  cause!: string | null;
}

class CountedDefectAnswer {
  @ApiProperty(OFFICE)
  office!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty(COUNT)
  count!: number;
}

class OutcomeAnswer {
  @ApiProperty(OFFICE)
  office!: string;

  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: string;

  @ApiProperty(COUNT)
  count!: number;
}

class ComparisonAnswer {
  @ApiProperty({ enum: MEASURES, enumName: 'Measure' })
  measure!: string;

  @ApiProperty({ type: CountedShareAnswer })
  guangzhou!: CountedShareAnswer;

  @ApiProperty({ type: CountedShareAnswer })
  shenzhen!: CountedShareAnswer;

  @ApiProperty({ type: 'number', nullable: true, description: 'Guangzhou less Shenzhen, −1 to 1' })
  difference!: number | null;

  @ApiProperty({ type: RangeAnswer, description: '95 % confidence (Newcombe)' })
  range!: Range;

  @ApiProperty({ type: 'number', description: "How likely so uneven counts are by chance alone (Fisher's exact test, both sides)" })
  chance!: number;

  @ApiProperty({ type: 'number', description: 'The same, made good for comparing several measures (Holm)' })
  chanceAmongAll!: number;

  @ApiProperty({ enum: ['TOO_FEW', 'NOT_SHOWN', 'SHOWN'], enumName: 'Verdict', description: 'Whether a difference between the offices is shown, at one in twenty' })
  verdict!: string;
}

export class FiguresAnswer {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Counted too' })
  until!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office', isArray: true })
  offices!: readonly string[];

  @ApiProperty({ type: MeasureAnswer, isArray: true })
  measures!: readonly MeasureAnswer[];

  @ApiProperty({ type: VolumeAnswer, isArray: true })
  volumes!: readonly VolumeAnswer[];

  @ApiProperty({ type: WeeklyTimelinessAnswer, isArray: true, description: 'Promises kept, by the week in which they were decided' })
  timeliness!: readonly WeeklyTimelinessAnswer[];

  @ApiProperty({ type: StageTimesAnswer, isArray: true })
  stages!: readonly StageTimesAnswer[];

  @ApiProperty({ type: StateTimesAnswer, isArray: true })
  states!: readonly StateTimesAnswer[];

  @ApiProperty({ type: OwnerTimesAnswer, isArray: true })
  owners!: readonly OwnerTimesAnswer[];

  @ApiProperty({ type: HandlerTimesAnswer, isArray: true })
  handlers!: readonly HandlerTimesAnswer[];

  @ApiProperty({ type: CountedBreachAnswer, isArray: true, description: 'Newest first, at most 500' })
  breaches!: readonly CountedBreachAnswer[];

  @ApiProperty({ type: CountedDefectAnswer, isArray: true, description: 'Defects that corrections were asked for' })
  defects!: readonly CountedDefectAnswer[];

  @ApiProperty({ type: OutcomeAnswer, isArray: true, description: 'Where the requests received in the period stand' })
  outcomes!: readonly OutcomeAnswer[];

  @ApiProperty({ type: ComparisonAnswer, isArray: true, description: 'Empty unless both offices are counted' })
  comparison!: readonly ComparisonAnswer[];

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

export function figuresAnswer(figures: Figures, { from, until }: Period, asOf: Instant): FiguresAnswer {
  const { offices, totals, stages } = figures;
  return {
    from: formatDay(from),
    until: formatDay(until),
    offices,
    measures: offices.flatMap((office) => {
      const shares = sharesOf(office, totals, stages);
      return MEASURES.map((measure) => ({ office, measure, ...shareAnswer(shares[measure]) }));
    }),
    volumes: figures.volumes,
    timeliness: figures.timeliness.map(({ office, week, kept, broken }) => ({ office, week, ...shareAnswer({ hits: kept, total: kept + broken }) })),
    stages: stages.map((each) => ({ ...timesOf(each), office: each.office, stage: each.stage, withinShare: shareAnswer({ hits: each.withinShare, total: each.count }) })),
    states: figures.states,
    owners: figures.owners,
    handlers: figures.handlers,
    breaches: figures.breaches.map((breach) => ({ ...breach, breachedAt: formatInstant(breach.breachedAt) })),
    defects: figures.defects,
    outcomes: figures.outcomes,
    comparison: Object.entries(figures.comparison ?? {}).map(([measure, comparison]) => comparisonAnswer(measure, comparison)),
    asOf: formatInstant(asOf),
  };
}

const timesOf = ({ count, total, median, ninetieth }: Times): Times => ({ count, total, median, ninetieth });

function comparisonAnswer(measure: string, { one, other, difference, range, chance, chanceAmongAll, verdict }: Comparison): ComparisonAnswer {
  return { measure, guangzhou: shareAnswer(one), shenzhen: shareAnswer(other), difference: difference ?? null, range, chance, chanceAmongAll, verdict };
}
