import { sha256 } from '#libs/canonical/canonical.js';
import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { mayAct } from '#libs/domain/case/transitions.js';
import { insertBulkAnnex, insertBulkIntake, keepBulkRows, removeExpiredBulkIntakes } from '#libs/persistence/bulk-intakes.js';
import { lockHolders } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import type { RegistrationServices } from '../commands/register-request.js';
import type { Caller } from '../commands/caller.js';
import { safeName } from '../files/keep-upload.js';
import type { BatchFilePort, HandedIn } from '../ports/batch-files.js';
import { receiptInstant } from '../request/receipt-instant.js';
import { auditBatch } from './audit-batch.js';
import type { Batch, CellFault, CheckedSheet } from './batch.js';
import { againstOthers, checkRow, type CheckedRow, type FormCheck, requestRows } from './check-rows.js';
import { type Layout, layoutOf, requireFewEnough } from './layout.js';
import { readBatch } from './read-batch.js';
import { BatchAnnexes } from './row-annexes.js';
import { sealBatch } from './sealed-batch.js';

export type CheckingServices = RegistrationServices & {
  readonly batchFiles: BatchFilePort;
  readonly formCheck: FormCheck;
};

export interface HandIn {
  readonly caller: Caller;
  readonly office: Office;
  readonly fileName: string;
  readonly content: Uint8Array;
  /** When the batch was handed in; now if it is not said. */
  readonly receivedAt?: Instant | undefined;
}

/** How long a checked batch waits to be registered: a week, well within the time a receipt may lie back. */
const KEPT_FOR = 7 * 86_400_000;
const MOST_TOLD = 50;

/**
 * Reads what an agency hands in, checks every row as a single request is checked, and keeps the result for the office;
 * nothing is registered. What has expired of this office is taken away on the way.
 * @throws DomainError BATCH_FILE_REFUSED where no requests can be read from it; INVALID_INPUT naming `receivedAt`.
 */
export async function checkBatch(services: CheckingServices, handIn: HandIn): Promise<Batch> {
  const { caller, office, fileName, content } = handIn;
  if (!mayAct(caller.actor, 'register') || caller.actor.kind !== 'staff') throw new DomainError('NOT_ALLOWED', { action: 'register' });
  const { id: ownerId, name } = caller.actor;
  const now = services.clock.now();
  const receivedAt = receiptInstant('BATCH', handIn.receivedAt, now);
  const handedIn = await services.batchFiles.open({ fileName, content });
  const layout = layoutOf(handedIn.sheets);
  const rows = requestRows(layout);
  requireFewEnough(rows);
  const batch = { office, owner: { id: ownerId, name }, fileName: safeName(fileName), fileSha256: sha256(content), receivedAt, checkedAt: now, expiresAt: (now + KEPT_FOR) as Instant };
  const id = await services.database.transaction(caller.scope, async (transaction) => {
    await removeExpiredBulkIntakes(transaction, now);
    const made = await insertBulkIntake(transaction, batch);
    const annexes = new BatchAnnexes(handedIn, (file) => insertBulkAnnex(transaction, made, office, file));
    const checked = await checkRows(transaction, { rows, layout, annexes, check: services.formCheck, now });
    const sheet = checkedSheet(handedIn, layout, checked, annexes);
    const faultless = sheet.faults.length > 0 ? [] : checked.filter(({ faults }) => faults.length === 0);
    const forms = faultless.map(({ row, form }) => ({ row, form }));
    await keepBulkRows(transaction, made, sealBatch(services.vault, made, { sheet, forms }), { rows: checked.length, faultless: faultless.length });
    auditBatch(transaction, caller, { office, id: made, act: 'check-batch', at: now });
    return made;
  });
  return readBatch(services, id, caller);
}

interface Checking {
  readonly rows: Layout['rows'];
  readonly layout: Layout;
  readonly annexes: BatchAnnexes;
  readonly check: FormCheck;
  readonly now: Instant;
}

async function checkRows(transaction: Transaction, { rows, layout, annexes, check, now }: Checking): Promise<readonly CheckedRow[]> {
  const checked: CheckedRow[] = [];
  for (const row of rows) checked.push(await checkRow(row, layout, annexes, check, now));
  const numbers = [...new Set(checked.map(({ applicationNumber }) => applicationNumber))];
  return againstOthers(checked, await lockHolders(transaction, numbers), layout.columns);
}

function checkedSheet(handedIn: HandedIn, layout: Layout, rows: readonly CheckedRow[], annexes: BatchAnnexes): CheckedSheet {
  const unnamed = annexes.unnamed().slice(0, MOST_TOLD).map(({ path }): CellFault => ({ cell: null, heading: null, value: path.slice(0, 200).toWellFormed(), code: 'annex-unnamed' }));
  const encoding = handedIn.encoding === 'gb18030' ? [{ cell: null, heading: null, value: '', code: 'read-as-gb18030' }] : [];
  return {
    sheet: layout.sheet.name,
    encoding: handedIn.encoding ?? null,
    faults: layout.faults,
    notes: [...layout.notes, ...encoding, ...unnamed],
    rows: rows.map(({ row, applicationNumber, inventionTitle, applicants, attachments, faults, notes }) => ({
      row, applicationNumber, inventionTitle, applicants, attachments, faults, notes,
    })),
  };
}
