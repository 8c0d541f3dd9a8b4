import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CHAINS, readChains, verifyStretch } from '#libs/application/auditing/chains.js';
import { readEntries } from '#libs/application/auditing/read-entries.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { day } from '#libs/domain/time/day.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { Throttled } from '#libs/http/throttle.js';
import { DayText, OneOf, Text, UuidText, Whole } from '#libs/platform/http/fields.js';
import type { AuditChain } from '#libs/persistence/records.js';
import { entriesAnswer, EntriesAnswer } from './entries-answer.js';
import { ChainsAnswer, chainsAnswer, VerificationAnswer, verificationAnswer } from './audit-answer.js';

/** Entries of one question: some seconds of reckoning. */
const LONGEST_STRETCH = 100_000;
const FARTHEST = 1_000_000_000_000;

class VerificationQuery {
  @OneOf(CHAINS, 'AuditChain')
  office!: AuditChain;

  @Whole({ min: 0, max: FARTHEST, optional: true, fromText: true, description: 'Begins behind this position; `through` of the stretch before' })
  after?: number;

  @Whole({ min: 1, max: LONGEST_STRETCH, optional: true, fromText: true, description: `Entries at most; ${LONGEST_STRETCH} if left out` })
  limit?: number;
}

class EntriesQuery {
  @OneOf(CHAINS, 'AuditChain')
  office!: AuditChain;

  @Text({ max: 60, pattern: /^[a-z-]+$/, optional: true, description: 'What was done', example: 'read-case' })
  act?: string;

  @Text({ max: 40, optional: true, description: 'Entries on the case of this acceptance number' })
  number?: string;

  @UuidText({ optional: true, description: 'Entries of this account' })
  account?: string;

  @DayText({ optional: true })
  from?: string;

  @DayText({ optional: true, description: 'Counted too' })
  until?: string;

  @Whole({ min: 1, max: FARTHEST, optional: true, fromText: true, description: 'Before this position; `before` of the answer goes on' })
  before?: number;
}

@ApiTags('audit')
@ForStaff('SUPERVISOR', 'ADMINISTRATOR')
@Controller('audit')
export class AuditController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: "The audit chains of the caller's offices and of what belongs to none, each with its head and last anchor" })
  @ApiOkResponse({ type: ChainsAnswer })
  async chains(@CurrentCaller() caller: Caller): Promise<ChainsAnswer> {
    return chainsAnswer(await readChains(this.services, caller));
  }

  @Get('entries')
  @ApiOperation({ summary: 'What is on a chain, newest first: who did or read what, and when. Looks at some thousand entries at a time' })
  @ApiOkResponse({ type: EntriesAnswer })
  async entries(@CurrentCaller() caller: Caller, @Query() { from, until, ...query }: EntriesQuery): Promise<EntriesAnswer> {
    const days = { from: from === undefined ? undefined : day(from), until: until === undefined ? undefined : day(until) };
    return entriesAnswer(await readEntries(this.services, caller, { ...query, ...days }));
  }

  @Get('verification')
  @Throttled({ name: 'audit-verification', perMinute: 60, burst: 60 })
  @ApiOperation({ summary: 'Reckon a stretch of a chain anew and hold what it tells of against the records; names the first broken place' })
  @ApiOkResponse({ type: VerificationAnswer })
  async verification(@CurrentCaller() caller: Caller, @Query() { office, after = 0, limit = LONGEST_STRETCH }: VerificationQuery): Promise<VerificationAnswer> {
    return verificationAnswer(await verifyStretch(this.services, caller, { office, after, limit }));
  }
}
