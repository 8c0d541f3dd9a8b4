import { Inject, Injectable, Logger } from '@nestjs/common';
import { act, type PlainAct } from '#libs/application/commands/act.js';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import type { Caller } from '#libs/application/commands/caller.js';
import type { Command } from '#libs/application/commands/execute-command.js';
import { issueWithAct } from '#libs/application/notices/issue-notice.js';
import { DomainError } from '#libs/domain/errors.js';
import { Metrics } from '#libs/platform/metrics/metrics.js';
import { noteInContext } from '#libs/platform/logging/context.js';
import { APP_SERVICES, type AppServices } from './services.js';

/** Measures every command by action and outcome, and puts the case on the request's log lines. */
@Injectable()
export class Commander {
  private readonly logger = new Logger(Commander.name);

  constructor(
    @Inject(APP_SERVICES) private readonly services: AppServices,
    private readonly metrics: Metrics,
  ) {}

  /** An act that needs nothing besides what it says. */
  act(caseId: string, caller: Caller, key: string, action: PlainAct): Promise<CommandAnswer> {
    const body = { caseId, ...action };
    return this.run(action.type, caller, () => act(this.services, { caseId, caller, key, body }, action), caseId);
  }

  /** Any other command on a case. */
  command(
    name: string,
    command: Command,
    execute: (services: AppServices, command: Command) => Promise<CommandAnswer>,
  ): Promise<CommandAnswer> {
    const bound = { ...command, body: { caseId: command.caseId, action: name, body: command.body } };
    return this.run(name, command.caller, () => execute(this.services, bound), command.caseId);
  }

  async run(name: string, caller: Caller, work: () => Promise<CommandAnswer>, caseId?: string): Promise<CommandAnswer> {
    const started = performance.now();
    const office = caller.scope.offices.length === 1 ? (caller.scope.offices[0] ?? 'NONE') : 'NONE';
    const observe = (outcome: string): void => {
      this.metrics.command(office, name, outcome, (performance.now() - started) / 1000);
    };
    try {
      const answer = await work();
      noteInContext({ caseId: caseId ?? answer.caseId });
      observe('done');
      await this.issue(name, answer, caller);
      return answer;
    } catch (error) {
      if (caseId !== undefined) noteInContext({ caseId });
      observe(error instanceof DomainError ? error.code : 'INTERNAL');
      throw error;
    }
  }

  /** The act stands whatever becomes of its notice, which is made when it is first read where it could not be made now. */
  private issue(name: string, answer: CommandAnswer, caller: Caller): Promise<void> {
    return issueWithAct(this.services, name, answer, caller).catch((error: unknown) => {
      this.logger.warn(`a notice could not be issued with its act: ${error instanceof Error ? error.name : 'unknown'}`);
    });
  }
}
