import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { publishedFigures } from '#libs/application/figures/published.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { STAGES } from '#libs/domain/clock/stages.js';
import { rangeOf } from '#libs/domain/figures/proportions.js';
import { formatDay } from '#libs/domain/time/day.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { Anyone } from '#libs/platform/http/access.js';
import { Throttled } from '#libs/http/throttle.js';

const COUNT = { type: 'integer', nullable: true, description: 'None where fewer than five were counted' } as const;

class PublishedRangeAnswer {
  @ApiProperty({ type: 'number' })
  low!: number;

  @ApiProperty({ type: 'number' })
  high!: number;
}

class PublishedMonthAnswer {
  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ pattern: '^\\d{4}-\\d{2}$' })
  month!: string;

  @ApiProperty({ description: 'Fewer than five requests: no count is published' })
  few!: boolean;

  @ApiProperty({ ...COUNT, type: Number })
  received!: number | null;

  @ApiProperty({ ...COUNT, type: Number, description: 'Forwarded to CNIPA within one working day' })
  kept!: number | null;

  @ApiProperty({ ...COUNT, type: Number })
  broken!: number | null;

  @ApiProperty({ type: PublishedRangeAnswer, nullable: true, description: 'Where the share kept lies with 95 % confidence' })
  range!: PublishedRangeAnswer | null;
}

class PublishedStageAnswer {
  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage!: string;

  @ApiProperty({ type: 'integer' })
  cases!: number;

  @ApiProperty({ type: 'number', description: 'Half of the requests took no longer; service time in milliseconds' })
  median!: number;

  @ApiProperty({ type: 'number', description: 'Its share of the promised time, milliseconds' })
  share!: number;
}

class PublishedFiguresAnswer {
  @ApiProperty({ format: 'date' })
  since!: string;

  @ApiProperty({ format: 'date', description: 'Counted too' })
  until!: string;

  @ApiProperty({ type: PublishedMonthAnswer, isArray: true })
  months!: readonly PublishedMonthAnswer[];

  @ApiProperty({ type: PublishedStageAnswer, isArray: true })
  stages!: readonly PublishedStageAnswer[];
}

/** Published timeliness: whether the offices keep the promise, for everybody. */
@ApiTags('figures')
@Anyone()
@Throttled({ name: 'figures', perMinute: 60 })
@Controller('figures')
export class PublishedFiguresController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: 'How the offices kept the promise in the last twelve whole months, without personal data' })
  @ApiOkResponse({ type: PublishedFiguresAnswer })
  async figures(): Promise<PublishedFiguresAnswer> {
    const { since, until, months, stages } = await publishedFigures(this.services);
    return {
      since: formatDay(since),
      until: formatDay(until),
      months: months.map((month) => ({ ...month, range: rangeIn(month) })),
      stages,
    };
  }
}

function rangeIn({ kept, broken }: { readonly kept: number | null; readonly broken: number | null }): PublishedRangeAnswer | null {
  return kept === null || broken === null ? null : rangeOf({ hits: kept, total: kept + broken });
}
