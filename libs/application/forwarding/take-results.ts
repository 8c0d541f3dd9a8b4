import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { applicantCase } from '#libs/persistence/cases.js';
import { keepCursor, readCursor } from '#libs/persistence/gateway-cursor.js';
import { flowCaller } from '../commands/caller.js';
import { type CommandServices, executeCommand } from '../commands/execute-command.js';
import type { CnipaDecision, CnipaPort, CnipaResult } from '../ports/cnipa.js';
import { acknowledgeForwarding } from './acknowledge.js';

export type ResultServices = CommandServices & {
  readonly cnipa: CnipaPort;
  /** A result the case does not admit is told, never swallowed: an operator looks at it. */
  readonly onRefused: (result: CnipaResult, error: DomainError) => void;
};

/** Takes one page of what CNIPA has published and records it; the cursor moves once all of it is on record. */
export async function takeResults(services: ResultServices): Promise<number> {
  const cursor = await services.database.single(readCursor);
  const page = await services.cnipa.fetchResults(cursor);
  for (const item of page.items) await takeOne(services, item);
  if (page.cursor !== cursor) await services.database.single((database) => keepCursor(database, page.cursor));
  return page.items.length;
}

async function takeOne(services: ResultServices, item: CnipaResult): Promise<void> {
  const found = await services.database.single((database) => applicantCase(database, item.acceptanceNumber));
  try {
    if (!found) throw new DomainError('CASE_NOT_FOUND');
    if (item.kind === 'ACKNOWLEDGED') await acknowledgeForwarding(services, found.id, found.office, item);
    else await recordResult(services, found.id, found.office, item);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'DEPENDENCY_UNAVAILABLE') throw error;
    services.onRefused(item, error);
  }
}

async function recordResult(services: ResultServices, caseId: string, office: Office, item: CnipaDecision): Promise<void> {
  const { kind: result, resultId, issuedOn, priorityNumber, text, replyBy } = item;
  const payload = {
    result,
    resultId,
    issuedOn,
    ...(priorityNumber !== undefined && { priorityNumber }),
    ...(text !== undefined && { text }),
    ...(replyBy !== undefined && { replyBy }),
  };
  const command = { caseId, caller: flowCaller('cnipa', office), key: `result-${resultId}`, body: payload };
  await executeCommand(services, command, 'record-cnipa-result', () => payload);
}
