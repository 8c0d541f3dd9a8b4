import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import type { Caller } from '#libs/application/commands/caller.js';
import type { PlainAct } from '#libs/application/commands/act.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Language } from '#libs/domain/language.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import { CommandAnswerBody } from '#libs/http/cases/case-answers.js';
import { Commander } from '#libs/http/commander.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { VOCABULARY } from '#libs/http/vocabulary.js';
import { CallerLanguage, IdempotencyKey } from '#libs/platform/http/caller.js';
import { ListOf, OneOf } from '#libs/platform/http/fields.js';
import { type Problem, toProblem } from '#libs/platform/problem/problem.js';

const BULK_ACTIONS = ['claim', 'release', 'accept'] as const satisfies readonly PlainAct['type'][];

class BulkBody {
  @OneOf(BULK_ACTIONS, 'BulkAction')
  action!: (typeof BULK_ACTIONS)[number];

  @ListOf('uuid', { min: 1, max: 100 })
  caseIds!: string[];
}

class BulkItemAnswer {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ enum: ['done', 'refused'], enumName: 'BulkOutcome' })
  outcome!: 'done' | 'refused';

  @ApiProperty({ type: CommandAnswerBody, nullable: true, description: 'Where the case stands now' })
  answer!: CommandAnswer | null;

  @ApiProperty({ allOf: [{ $ref: '#/components/schemas/Problem' }], nullable: true, description: 'Why it was refused' })
  problem!: Problem | null;
}

export class BulkAnswer {
  @ApiProperty({ type: BulkItemAnswer, isArray: true, description: 'In the order asked, each case once' })
  items!: BulkItemAnswer[];
}

/** One act on many cases: each a command of its own, done or refused by itself. */
@ApiTags('worklist')
@Controller('worklist/actions')
export class BulkActionsController {
  constructor(private readonly commander: Commander) {}

  @Post()
  @HttpCode(200)
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER')
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'The same key again does what is not done yet, and answers the rest as before' })
  @ApiOperation({ summary: 'Claim, release or accept up to 100 cases, with a result for each' })
  @ApiOkResponse({ type: BulkAnswer })
  async act(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @CallerLanguage() language: Language,
    @Body() { action, caseIds }: BulkBody,
    @Req() { id: requestId }: FastifyRequest,
  ): Promise<BulkAnswer> {
    const items: BulkItemAnswer[] = [];
    for (const caseId of new Set(caseIds.map((each) => each.toLowerCase()))) {
      items.push(await this.one(caseId, caller, fingerprint({ key, caseId }), { type: action, payload: {} }, { language, requestId }));
    }
    return { items };
  }

  /** @throws whatever is no refusal of this case: the call fails, and may be repeated under its key. */
  private async one(caseId: string, caller: Caller, key: string, action: PlainAct, telling: { language: Language; requestId: string }): Promise<BulkItemAnswer> {
    try {
      return { caseId, outcome: 'done', answer: await this.commander.act(caseId, caller, key, action), problem: null };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'DEPENDENCY_UNAVAILABLE') throw error;
      return { caseId, outcome: 'refused', answer: null, problem: toProblem(error, { ...telling, vocabulary: VOCABULARY }) };
    }
  }
}
