import { ApiProperty } from '@nestjs/swagger';
import type { EntriesRead } from '#libs/application/auditing/read-entries.js';
import { formatInstant } from '#libs/domain/time/instant.js';

class AuditEntryAnswer {
  @ApiProperty({ type: 'integer' })
  position!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: 'read-case' })
  act!: string;

  @ApiProperty({ enum: ['staff', 'applicant', 'system', 'cnipa'] })
  actorKind!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The name of an officer' })
  actorName!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  acceptanceNumber!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: "Of an act: its number in the history of its case" })
  seq!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was read, issued or changed, where the case alone does not say it' })
  about!: string | null;

  @ApiProperty({ description: 'SHA-256 of the entry' })
  hash!: string;
}

export class EntriesAnswer {
  @ApiProperty({ type: AuditEntryAnswer, isArray: true })
  entries!: readonly AuditEntryAnswer[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Entries before this position were not looked at; none where the first one was' })
  before!: number | null;
}

export const entriesAnswer = ({ entries, before }: EntriesRead): EntriesAnswer => ({
  entries: entries.map(({ at, actor, ...entry }) => ({ ...entry, at: formatInstant(at), actorKind: actor.kind, actorName: actor.kind === 'staff' ? actor.name : null })),
  before: before ?? null,
});
