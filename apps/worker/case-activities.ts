import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { collectCase } from '#libs/application/collection/collect-case.js';
import { flowCaller } from '#libs/application/commands/caller.js';
import { recordClockPoints } from '#libs/application/commands/execute-command.js';
import { forwardCase, type ForwardingServices } from '#libs/application/forwarding/forward-case.js';
import { CnipaError } from '#libs/application/ports/cnipa.js';
import { DomainError, type ErrorCode } from '#libs/domain/errors.js';
import { isRetryable } from '#libs/platform/problem/retry.js';
import type { Log } from '#libs/platform/logging/log.js';
import { withContext } from '#libs/platform/logging/context.js';
import type { CaseActivities, CaseFlowInput, CaseRecordActivities } from '#workflows/case/case.contract.js';

export type ActivityServices = ForwardingServices & { readonly log: Log };

/** Where trying again soon cannot help, an operator is told and the case waits this long. */
const FOR_AN_OPERATOR = '10 minutes';
const UNTIL_ACKNOWLEDGED = '5 seconds';

/** Milliseconds; several to a heartbeat timeout of the contract. */
const BEAT = 3000;

/** The case has moved on since the flow last heard of it; the next signal tells it. */
const MOVED_ON: ReadonlySet<ErrorCode> = new Set(['ACTION_NOT_ALLOWED', 'CASE_NOT_FOUND']);

/** What the flow does outside itself. No activity ever fails for good: a case is not given up for an error of ours. */
export function createCaseActivities(services: ActivityServices): CaseActivities & CaseRecordActivities {
  const activity = (name: string, work: (input: CaseFlowInput) => Promise<void>) => (input: CaseFlowInput) =>
    withContext({ caseId: input.caseId, office: input.office }, () =>
      work(input).catch((error: unknown) => {
        settle(services.log, name, error);
      }),
    );
  return {
    collectRecord: activity('collect', ({ caseId, office }) => beating(() => collectCase(services, caseId, office))),
    forwardCase: activity('forward', async ({ caseId, office }) => {
      if ((await beating(() => forwardCase(services, caseId, office))) === 'pending') {
        throw ApplicationFailure.create({ message: 'not yet acknowledged', type: 'PENDING', nextRetryDelay: UNTIL_ACKNOWLEDGED });
      }
    }),
    recordClockPoints: activity('clock', ({ caseId, office }) => recordClockPoints(services, caseId, flowCaller('system', office))),
  };
}

/** Tells the engine that the work goes on: what a dead worker held is given to the next one without waiting for its time limit. */
async function beating<Result>(work: () => Promise<Result>): Promise<Result> {
  const context = Context.current();
  const beat = setInterval(() => {
    context.heartbeat();
  }, BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

function settle(log: Log, name: string, error: unknown): void {
  if (error instanceof DomainError && MOVED_ON.has(error.code)) return;
  if (error instanceof ApplicationFailure) throw error;
  log.warn(`${name} failed, will be tried again`, { code: codeOf(error) });
  throw ApplicationFailure.create({
    message: codeOf(error),
    type: codeOf(error),
    ...(canMendItself(error) ? {} : { nextRetryDelay: FOR_AN_OPERATOR }),
  });
}

function canMendItself(error: unknown): boolean {
  if (error instanceof CnipaError) return error.retryable;
  return error instanceof DomainError ? isRetryable(error.code) : true;
}

/** The code alone: a message may quote what it was about. */
function codeOf(error: unknown): string {
  if (error instanceof CnipaError || error instanceof DomainError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
