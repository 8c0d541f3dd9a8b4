import type { ActionPayloads } from '#libs/domain/case/actions.js';
import { DomainError } from '#libs/domain/errors.js';
import { parseDay } from '#libs/domain/time/day.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import type { CommandAnswer } from './answer.js';
import { type Command, type CommandServices, executeCommand } from './execute-command.js';

/**
 * Asks the applicant to repair defects; the promise stands still until the answer (clock rule 7).
 * @throws DomainError INVALID_INPUT if the answer is wanted by a day that is not ahead.
 */
export function requestCorrection(
  services: CommandServices,
  command: Command,
  asked: ActionPayloads['request-correction'],
): Promise<CommandAnswer> {
  return executeCommand(services, command, 'request-correction', ({ now }) => {
    const answerBy = parseDay(asked.answerBy);
    if (answerBy !== undefined && answerBy > shanghaiDay(now)) return asked;
    throw new DomainError('INVALID_INPUT', {}, [{ field: 'answerBy', code: 'not-ahead' }]);
  });
}
