import { ApiProperty } from '@nestjs/swagger';
import type { Alert } from '#libs/application/figures/alerts.js';
import { MEASURES } from '#libs/application/figures/read-figures.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { formatDay } from '#libs/domain/time/day.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import type { StoredThreshold, Threshold } from '#libs/persistence/figure-thresholds.js';
import { CountedShareAnswer, shareAnswer } from './figures.answer.js';

export class ThresholdAnswer {
  @ApiProperty({ enum: MEASURES, enumName: 'Measure' })
  measure!: string;

  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;

  @ApiProperty({ type: 'number', description: 'The least share, in percent' })
  leastPercent!: number;

  @ApiProperty({ type: 'integer', description: 'Over so many weeks up to today' })
  weeks!: number;

  @ApiProperty({ type: 'integer', description: 'Counted so many at least' })
  cases!: number;
}

export class SetThresholdAnswer extends ThresholdAnswer {
  @ApiProperty({ format: 'date-time' })
  setAt!: string;

  @ApiProperty({ description: 'Who set it' })
  setBy!: string;
}

export class ThresholdsAnswer {
  @ApiProperty({ type: SetThresholdAnswer, isArray: true })
  thresholds!: readonly SetThresholdAnswer[];
}

class AlertAnswer {
  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ enum: MEASURES, enumName: 'Measure' })
  measure!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  until!: string;

  @ApiProperty({ type: CountedShareAnswer })
  counted!: CountedShareAnswer;

  @ApiProperty({ type: ThresholdAnswer })
  threshold!: ThresholdAnswer;

  @ApiProperty({ description: 'Below the threshold by more than chance; else it may be noise' })
  certain!: boolean;
}

export class AlertsAnswer {
  @ApiProperty({ type: AlertAnswer, isArray: true })
  alerts!: readonly AlertAnswer[];

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

const thresholdAnswer = ({ measure, effectiveFrom, least, weeks, cases }: Threshold) => ({
  measure,
  effectiveFrom: formatDay(effectiveFrom),
  leastPercent: least * 100,
  weeks,
  cases,
});

export const setThresholdAnswer = (threshold: StoredThreshold): SetThresholdAnswer => ({
  ...thresholdAnswer(threshold),
  setAt: formatInstant(threshold.setAt),
  setBy: threshold.setBy.kind === 'staff' ? threshold.setBy.name : threshold.setBy.kind,
});

export const alertAnswer = ({ office, measure, from, until, share, threshold, certain }: Alert): AlertAnswer => ({
  office,
  measure,
  from: formatDay(from),
  until: formatDay(until),
  counted: shareAnswer(share),
  threshold: thresholdAnswer(threshold),
  certain,
});
