import type { ActionPayloads } from '#libs/domain/case/actions.js';
import { taskRole, unfitFor } from '#libs/domain/case/tasks.js';
import { DomainError } from '#libs/domain/errors.js';
import { findOfficer } from '#libs/persistence/officers.js';
import type { CommandAnswer } from './answer.js';
import { type Command, type CommandContext, type CommandServices, executeCommand } from './execute-command.js';

export interface Reassignment {
  /** Nobody, if none is named: the task is free again. */
  readonly officerId?: string | undefined;
  readonly reason: string;
}

/**
 * Gives the open task to another officer of the case's office, or to nobody. The clock of the case does not notice.
 * @throws DomainError INVALID_INPUT naming `officerId`: unknown, not active, of another office, unable to finish the task,
 * the recommender where a review is due, or the holder already.
 */
export function reassignCase(services: CommandServices, command: Command, { officerId, reason }: Reassignment): Promise<CommandAnswer> {
  return executeCommand(services, command, 'reassign', async (context) => {
    if (officerId !== undefined) return { to: await fitOfficer(context, officerId), reason };
    if (!context.record.handler) throw refused('nobody-holds-it');
    return { reason };
  });
}

async function fitOfficer({ transaction, identity, record }: CommandContext, officerId: string): Promise<ActionPayloads['reassign']['to'] & object> {
  const officer = await findOfficer(transaction, officerId, identity.office);
  if (!officer) throw refused('unknown');
  if (officer.roles.length === 0) throw refused('not-of-this-office');
  if (!officer.active) throw refused('not-active');
  const unfit = unfitFor(record, officer);
  if (unfit !== undefined) throw refused(unfit, { task: taskRole(record.state) ?? '' });
  return { id: officer.id, name: officer.name };
}

const refused = (code: string, parameters: Readonly<Record<string, string>> = {}): DomainError =>
  new DomainError('INVALID_INPUT', {}, [{ field: 'officerId', code, parameters }]);
