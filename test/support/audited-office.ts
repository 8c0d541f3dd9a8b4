import { createHash } from 'node:crypto';
import { act } from '#libs/application/commands/act.js';
import type { Caller } from '#libs/application/commands/caller.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { anchorToday } from '#libs/application/auditing/anchors.js';
import type { Witness } from '#libs/application/auditing/faults.js';
import { verifyChain, type VerifiedChain } from '#libs/application/auditing/verify-chain.js';
import { loadCalendar } from '#libs/application/reference-data/calendar.js';
import { readReceipt } from '#libs/application/notices/read-document.js';
import { readCase } from '#libs/application/reading/read-case.js';
import type { DocumentPort } from '#libs/application/ports/documents.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { instant, type Instant } from '#libs/domain/time/instant.js';
import type { AuditChain } from '#libs/persistence/records.js';
import { ReferenceOffice } from './reference-office.js';

export const FIRST_DAY = instant('2026-10-12T10:00:00+08:00');
const NEXT_DAY = instant('2026-10-13T09:00:00+08:00');

const NOTICE = ['notice_year,notice,date,kind,holiday,notice_url', '2027,2027-1,2027-01-01,off,元旦,https://www.gov.cn/sample', ''].join('\n');

/** A paper that says what it is about; setting real ones is not what is tried here. */
const PAPERS: DocumentPort = { render: (kind, data) => Promise.resolve(Buffer.from(`${kind} ${JSON.stringify(data)}`)) };

/** What tests tamper with; each after those it refers to. */
const TOUCHED = ['audit_entry', 'audit_head', 'audit_anchor', 'case_action', 'assessment', 'issued_document', 'reference_change', 'reprojection', 'due_revision'];

/** An office with two cases decided on, a receipt, readings, reference data and two days' anchors on its chains. */
export class AuditedOffice {
  private constructor(
    readonly office: ReferenceOffice,
    readonly window: RegistrationServices,
    private readonly supervision: RegistrationServices,
    readonly caseId: string,
  ) {}

  static async open(): Promise<AuditedOffice> {
    const office = await ReferenceOffice.open();
    const window = await office.services('youshen_guangzhou');
    const supervision = await office.services('youshen_supervision');
    const worker = await office.services('youshen_worker');
    const clerk = await office.officer('CLERK');
    const { caseId } = await office.register(window, FIRST_DAY);
    await readReceipt(papersOf(window), caseId, clerk);
    await anchorToday(worker);
    await office.assess(window, caseId);
    await note(office, window, caseId, clerk, NEXT_DAY);
    const other = await office.register(window, NEXT_DAY);
    await readCase(window, other.caseId, clerk);
    await loadCalendar(supervision, { caller: await office.officer('ADMINISTRATOR', []), key: office.newKey(), body: 1 }, { csv: NOTICE });
    await anchorToday(worker);
    await note(office, window, other.caseId, clerk, NEXT_DAY);
    const audited = new AuditedOffice(office, window, supervision, caseId);
    await audited.save();
    return audited;
  }

  close(): Promise<void> {
    return this.office.close();
  }

  private async save(): Promise<void> {
    await this.office.sql(`CREATE SCHEMA saved; ${TOUCHED.map((table) => `CREATE TABLE saved.${table} AS TABLE ${table}`).join(';')}`);
  }

  /** Everything as it was before somebody laid hands on it. */
  async restore(): Promise<void> {
    const emptied = TOUCHED.toReversed().map((table) => `DELETE FROM ${table}`);
    const filled = TOUCHED.map((table) => `INSERT INTO ${table} SELECT * FROM saved.${table}`);
    await this.office.sql([...emptied, ...filled].join(';'));
  }

  /** As the supervisors' program would. */
  verify(chain: AuditChain = 'GUANGZHOU', witnesses: readonly Witness[] = []): Promise<VerifiedChain> {
    return verifyChain(this.supervision.database, { office: chain, scope: { offices: OFFICES }, witnesses });
  }

  /** The whole chain from here on made anew by somebody who knows how, head included. */
  async rechain(from: number, chain: AuditChain = 'GUANGZHOU'): Promise<void> {
    const rows = await this.office.sql<Record<string, string | null>>(
      `SELECT position::text, case_id::text, seq::text, (extract(epoch FROM at) * 1000)::bigint::text AS ms, actor::text, act, act_sha256,
              inputs_sha256, about, request_id, hash FROM audit_entry WHERE office = $1 ORDER BY audit_entry.position`,
      [chain],
    );
    let previous = '0'.repeat(64);
    for (const { position, hash, ...rest } of rows) {
      const forged = createHash('sha256').update(['youshen-audit-1', chain, position, previous, ...Object.values(rest).map((text) => text ?? '')].join('\n')).digest('hex');
      if (Number(position) >= from) await this.office.sql(`UPDATE audit_entry SET previous = $3, hash = $4 WHERE office = $1 AND position = $2`, [chain, position, previous, forged]);
      previous = Number(position) >= from ? forged : (hash ?? '');
    }
    await this.office.sql(`UPDATE audit_head SET position = $2, hash = $3 WHERE office = $1`, [chain, rows.length, previous]);
  }
}

const papersOf = (window: RegistrationServices): Parameters<typeof readReceipt>[0] => ({
  ...window,
  documents: PAPERS,
  applicantSecret: () => 'SAMP-LESE-CRET',
  portalUrl: 'http://127.0.0.1',
});

async function note(office: ReferenceOffice, window: RegistrationServices, caseId: string, caller: Caller, at: Instant): Promise<void> {
  office.setClock(at);
  await act(window, { caseId, caller, key: office.newKey(), body: {} }, { type: 'note', payload: { text: '样本备注' } });
}
