import { foldCase } from '#libs/domain/case/case-record.js';
import type { Office } from '#libs/domain/case/names.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { flowCaller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import type { CnipaPort } from '../ports/cnipa.js';
import type { RequestForm } from '../request/request-form.js';
import { collectRecord } from './collect.js';

/**
 * The flow's part of data collection: fetches CNIPA's record and holds the form against it. Does nothing where it has been
 * done since the form last changed, or the case has moved on. @throws CnipaError as the gateway says.
 */
export async function collectCase(
  services: CommandServices & { readonly cnipa: CnipaPort },
  caseId: string,
  office: Office,
): Promise<void> {
  const caller = flowCaller('system', office);
  const actions = await services.database.transaction(caller.scope, (transaction) => loadActions(transaction, caseId));
  if (actions.length === 0) return;
  const record = foldCase(actions);
  if (record.state !== 'COLLECTING' || record.collectedAt !== undefined) return;
  const fetched = await services.cnipa.fetchBibliographicRecord((record.form as RequestForm).applicationNumber);
  const key = `collect-${caseId}-${record.corrections.length}`;
  await collectRecord(services, { caseId, caller, key, body: {} }, fetched);
}
