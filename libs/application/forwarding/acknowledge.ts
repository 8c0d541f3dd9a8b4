import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { flowCaller } from '../commands/caller.js';
import { type CommandServices, executeCommand } from '../commands/execute-command.js';
import type { CnipaReceipt } from '../ports/cnipa.js';

/**
 * CNIPA's acknowledgement: it keeps the promise and stops the clock. It may come twice, by the answer and by the feed;
 * the second one changes nothing.
 * @throws DomainError INVALID_INPUT if it acknowledges another package than the one on record.
 */
export async function acknowledgeForwarding(
  services: CommandServices,
  caseId: string,
  office: Office,
  { receipt, packageSha256 }: { readonly receipt: CnipaReceipt; readonly packageSha256: string },
): Promise<void> {
  const payload = { receiptNumber: receipt.receiptNumber, receivedByCnipaAt: receipt.receivedAt, packageSha256 };
  const command = { caseId, caller: flowCaller('cnipa', office), key: `acknowledge-${caseId}`, body: payload };
  await executeCommand(services, command, 'acknowledge', ({ record }) => {
    if (record.packageSha256 !== packageSha256) {
      throw new DomainError('INVALID_INPUT', {}, [{ field: 'packageSha256', code: 'another-package' }]);
    }
    return payload;
  });
}
