import { ApiProperty } from '@nestjs/swagger';
import type { listWatchdogRuns, readIncidents } from '#libs/application/watchdog/runs.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';

type Incident = Awaited<ReturnType<typeof readIncidents>>[number];
type Run = Awaited<ReturnType<typeof listWatchdogRuns>>[number];

export const KINDS = [
  'WRONG_STATE', 'WRONG_DUE', 'WRONG_POINT', 'MISSING_POINT', 'MISSING_WORKFLOW', 'WRONG_TIMER', 'STRAY_WORKFLOW',
] as const satisfies readonly Incident['kind'][];
const REPAIRS = ['PROJECTED', 'POINT_RECORDED', 'ANNOUNCED', 'RESTARTED', 'TERMINATED'] as const satisfies readonly Incident['repair'][];

class IncidentAnswer {
  @ApiProperty({ format: 'uuid' })
  incidentId!: string;

  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ enum: KINDS, enumName: 'IncidentKind' })
  kind!: string;

  @ApiProperty({ format: 'date-time' })
  foundAt!: string;

  @ApiProperty({ description: 'What a fresh computation says' })
  expected!: string;

  @ApiProperty({ description: 'What was found instead' })
  found!: string;

  @ApiProperty({ format: 'date-time' })
  repairedAt!: string;

  @ApiProperty({ enum: REPAIRS, enumName: 'Repair', description: 'How it was made good' })
  repair!: string;
}

export class IncidentsAnswer {
  @ApiProperty({ type: IncidentAnswer, isArray: true, description: 'Newest first, at most 100' })
  incidents!: readonly IncidentAnswer[];
}

export class WatchdogRunAnswer {
  @ApiProperty({ format: 'uuid' })
  runId!: string;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'None where it was due by schedule' })
  requestedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'None while it is under way' })
  finishedAt!: string | null;

  @ApiProperty({ type: 'integer', description: 'Cases that were looked at, of both offices' })
  cases!: number;

  @ApiProperty({ type: 'integer' })
  incidents!: number;
}

export class WatchdogRunsAnswer {
  @ApiProperty({ type: WatchdogRunAnswer, isArray: true, description: 'Newest first, at most 50' })
  runs!: readonly WatchdogRunAnswer[];
}

const optional = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));

export const incidentAnswer = ({ id, caseId, acceptanceNumber, office, kind, foundAt, expected, found, repairedAt, repair }: Incident): IncidentAnswer => ({
  incidentId: id,
  caseId,
  acceptanceNumber,
  office,
  kind,
  foundAt: formatInstant(foundAt),
  expected,
  found,
  repairedAt: formatInstant(repairedAt),
  repair,
});

export const runAnswer = ({ id, requestedAt, requestedBy, startedAt, finishedAt, cases, incidents }: Run): WatchdogRunAnswer => ({
  runId: id,
  requestedAt: formatInstant(requestedAt),
  requestedBy: requestedBy ?? null,
  startedAt: optional(startedAt),
  finishedAt: optional(finishedAt),
  cases,
  incidents,
});
