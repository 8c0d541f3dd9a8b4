import type { NewAction } from '#libs/domain/case/actions.js';
import type { CommandAnswer } from './answer.js';
import { type Command, type CommandServices, executeCommand } from './execute-command.js';

/** Acts that need nothing besides what they say. The others have a use case of their own. */
export type PlainAct = NewAction<
  | 'accept'
  | 'decline'
  | 'not-recommend'
  | 'confirm'
  | 'return'
  | 'refuse'
  | 'claim'
  | 'release'
  | 'note'
  | 'explain-breach'
  | 'close'
>;

/** @throws DomainError as `executeCommand`. */
export function act(services: CommandServices, command: Command, action: PlainAct): Promise<CommandAnswer> {
  return executeCommand(services, command, action.type, () => action.payload);
}
