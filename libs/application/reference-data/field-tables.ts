import { DomainError } from '#libs/domain/errors.js';
import type { ConcordanceEntry, FieldRow } from '#libs/domain/technical-field/field-row.js';
import { compileFieldTable, type FieldTable } from '#libs/domain/technical-field/field-table.js';
import { diffConcordance, diffFieldRows, type TableDiff } from '#libs/domain/technical-field/table-diff.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import type { Database, Transaction } from '#libs/persistence/database.js';
import { type FieldTableHead, findFieldTable, listFieldTables, newestFieldTable, type StoredFieldTable } from '#libs/persistence/field-tables.js';
import { insertFieldTable } from '#libs/persistence/reference-loading.js';
import type { ReferenceChange } from '#libs/persistence/reference-changes.js';
import type { CommandServices } from '../commands/execute-command.js';
import { changeReferenceData, readReferenceData, type ReferenceCommand } from './change-reference-data.js';
import { type FileFault, refuseFaults } from './faults.js';
import { type FieldEffects, foreseeFieldEffects } from './field-effects.js';
import { type FieldTableFile, type FieldTableRead, readFieldTableFile } from './field-table-file.js';

/** What changes from one version of table and concordance to another. */
export interface FieldTableDiff {
  readonly from: string;
  readonly to: string;
  readonly rows: TableDiff<FieldRow>;
  readonly concordance: TableDiff<ConcordanceEntry>;
}

export interface FieldTablePreview {
  readonly faults: readonly FileFault[];
  readonly rows: number;
  readonly entries: number;
  readonly diff?: FieldTableDiff;
  readonly effects?: FieldEffects;
}

/** What this table would change against the one in force, and for which open cases. Nothing is written. */
export function previewFieldTable({ database }: { readonly database: Database }, file: FieldTableFile): Promise<FieldTablePreview> {
  return readReferenceData(database, async (transaction) => {
    const { inForce, read } = await readAgainst(transaction, file);
    const counts = { faults: read.faults, rows: read.rows.length, entries: read.concordance.length };
    if (read.faults.length > 0) return counts;
    const effects = await foreseeFieldEffects(transaction, compiled(inForce), compiled({ ...read, version: file.version }));
    return { ...counts, diff: diffOf(inForce, { ...read, version: file.version }), effects };
  });
}

/**
 * Loads a table as a new version, in force from then on; what was assessed before stays as it was assessed.
 * @throws DomainError REFERENCE_DATA_REFUSED naming file, line and column; IDEMPOTENCY_KEY_REUSED.
 */
export function loadFieldTable(services: CommandServices, command: ReferenceCommand, file: FieldTableFile): Promise<ReferenceChange> {
  return changeReferenceData(services, command, 'FIELD_TABLE', async ({ transaction, at, by }) => {
    const { inForce, read } = await readAgainst(transaction, file);
    refuseFaults(read.faults);
    const { version, title, address } = file;
    const { rows, concordance } = read;
    // The newest by its instant is in force, even where a clock was set back.
    const loadedAt = Math.max(at, inForce.loadedAt + 1) as Instant;
    await insertFieldTable(transaction, { version, title, address, rows, concordance }, { at: loadedAt, by });
    return { content: contentOf(inForce, file, read), offices: [] };
  });
}

function contentOf(inForce: StoredFieldTable, { version, title, address }: FieldTableFile, { rows, concordance }: FieldTableRead): object {
  const diff = diffFieldRows(inForce.rows, rows);
  const changed = { added: diff.added.length, removed: diff.removed.length, changed: diff.changed.length };
  return { version, title, address, before: inForce.version, rows: rows.length, entries: concordance.length, changed, sha256: fingerprint({ rows, concordance }) };
}

/** Every version, the one in force first. */
export const listTables = ({ database }: { readonly database: Database }): Promise<readonly FieldTableHead[]> =>
  readReferenceData(database, listFieldTables);

/** @throws DomainError NOT_FOUND if there is no such version */
export function compareTables({ database }: { readonly database: Database }, from: string, to: string): Promise<FieldTableDiff> {
  return readReferenceData(database, async (transaction) => diffOf(await requireTable(transaction, from), await requireTable(transaction, to)));
}

async function requireTable(transaction: Transaction, version: string): Promise<StoredFieldTable> {
  const table = await findFieldTable(transaction, version);
  if (!table) throw new DomainError('NOT_FOUND');
  return table;
}

async function readAgainst(transaction: Transaction, file: FieldTableFile): Promise<{ readonly inForce: StoredFieldTable; readonly read: FieldTableRead }> {
  const inForce = await newestFieldTable(transaction);
  const versions = (await listFieldTables(transaction)).map(({ version }) => version);
  return { inForce, read: readFieldTableFile(file, inForce, versions) };
}

type TableContent = Pick<StoredFieldTable, 'version' | 'rows' | 'concordance'>;

const compiled = ({ version, rows, concordance }: TableContent): FieldTable => compileFieldTable(rows, concordance, { version });

const diffOf = (from: TableContent, to: TableContent): FieldTableDiff => ({
  from: from.version,
  to: to.version,
  rows: diffFieldRows(from.rows, to.rows),
  concordance: diffConcordance(from.concordance, to.concordance),
});
