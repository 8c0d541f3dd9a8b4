import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChainFault, Witness } from '#libs/application/auditing/faults.js';
import { verifyCase } from '#libs/application/auditing/verify-case.js';
import { AuditedOffice } from '#test/support/audited-office.js';
import { MAKING_DATABASES } from '#test/support/test-database.js';

/** What the owner of the database could do to the record, and that it is found and named. */

let audited: AuditedOffice;

beforeAll(async () => {
  audited = await AuditedOffice.open();
}, MAKING_DATABASES);

afterEach(() => audited.restore());

afterAll(() => audited.close());

const tamper = (...statements: readonly string[]): Promise<unknown> => audited.office.sql(`BEGIN; ${statements.join('; ')}; COMMIT`);

async function firstFault(witnesses: readonly Witness[] = []): Promise<ChainFault | undefined> {
  return (await audited.verify('GUANGZHOU', witnesses)).faults[0];
}

async function positionOf(act: string): Promise<number> {
  const rows = await audited.office.sql<{ position: string }>(`SELECT position FROM audit_entry WHERE office = 'GUANGZHOU' AND act = $1 ORDER BY audit_entry.position LIMIT 1`, [act]);
  return Number(rows[0]?.position);
}

async function headNow(): Promise<Witness> {
  const [head] = await audited.office.sql<{ position: string; hash: string }>(`SELECT position, hash FROM audit_head WHERE office = 'GUANGZHOU'`);
  return { from: 'paper', position: Number(head?.position), hash: head?.hash.slice(0, 16) ?? '' };
}

describe('a record nobody has touched', () => {
  it('is whole, on every chain, from any place on', async () => {
    const verified = await audited.verify('GUANGZHOU', [await headNow()]);
    expect(verified).toMatchObject({ faults: [], leftOut: 0, finished: true });
    expect(verified.entries).toBe(verified.last?.position);
    expect(verified.entries).toBeGreaterThanOrEqual(10);
    expect(await audited.verify('SYSTEM')).toMatchObject({ faults: [], entries: 1 });
    expect(await audited.verify('SHENZHEN')).toMatchObject({ faults: [], entries: 0, last: undefined });
  });

  it('tells the hash of what each decision rested on, and the paper’s own place', async () => {
    const [decided] = await audited.office.sql(
      `SELECT e.inputs_sha256 = a.inputs_sha256 AS same FROM audit_entry e JOIN assessment a USING (case_id, seq) WHERE act = 'complete-collection'`,
    );
    expect(decided).toEqual({ same: true });
    const [issued] = await audited.office.sql<{ content: Buffer; position: string; hash: string }>(
      `SELECT d.content, e.position, e.hash FROM issued_document d JOIN audit_entry e ON e.case_id = d.case_id AND e.seq = d.seq`,
    );
    expect(issued?.content.toString()).toContain(`"auditHead":{"sequence":${issued?.position ?? ''},"hash":"${issued?.hash ?? ''}"}`);
  });
});

describe('tampering with an entry', () => {
  it.each([
    [`act = 'withdraw'`],
    [`actor = '{"kind":"system"}'`],
    [`at = at + interval '1 microsecond'`],
    [`case_id = uuidv7()`],
    [`act_sha256 = repeat('0', 64)`],
    [`request_id = 'sample-request'`],
    [`about = 'something'`],
    [`hash = repeat('0', 64)`],
  ])('is found: %s', async (change) => {
    const position = await positionOf('accept');
    await tamper(`UPDATE audit_entry SET ${change} WHERE office = 'GUANGZHOU' AND position = ${position}`);
    expect(await firstFault()).toMatchObject({ kind: 'changed', position });
  });

  it('deleted in the middle is found', async () => {
    await tamper(`DELETE FROM audit_entry WHERE office = 'GUANGZHOU' AND position IN (3, 4)`);
    expect(await firstFault()).toMatchObject({ kind: 'missing', position: 3, through: 4 });
  });

  it('deleted and the rest moved up is found', async () => {
    await tamper(
      `DELETE FROM audit_entry WHERE office = 'GUANGZHOU' AND position = 3`,
      `UPDATE audit_entry SET position = -position WHERE office = 'GUANGZHOU' AND position > 3`,
      `UPDATE audit_entry SET position = -position - 1 WHERE office = 'GUANGZHOU' AND position < 0`,
    );
    expect(await firstFault()).toMatchObject({ kind: 'moved', position: 3, belongsAt: 4 });
  });

  it('swapped with another is found', async () => {
    await tamper(
      `UPDATE audit_entry SET position = -position WHERE office = 'GUANGZHOU' AND position IN (4, 7)`,
      `UPDATE audit_entry SET position = 11 + position WHERE office = 'GUANGZHOU' AND position < 0`,
    );
    const { faults } = await audited.verify();
    expect(faults[0]).toMatchObject({ kind: 'moved', position: 4, belongsAt: 7 });
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'moved', position: 7, belongsAt: 4 }));
  });

  it('at the end cut off is found by the head', async () => {
    const { last } = await audited.verify();
    await tamper(`DELETE FROM audit_entry WHERE office = 'GUANGZHOU' AND position = ${last?.position ?? 0}`);
    expect(await firstFault()).toMatchObject({ kind: 'cut', position: last?.position, witness: { from: 'head', position: last?.position } });
  });

  it('at the end cut off, head and act with it, is found by anchor, receipt and paper', async () => {
    const paper = await headNow();
    const cutTo = (position: number): Promise<unknown> =>
      tamper(
        `DELETE FROM audit_entry WHERE office = 'GUANGZHOU' AND position > ${position}`,
        `DELETE FROM case_action WHERE NOT EXISTS (SELECT FROM audit_entry e WHERE e.case_id = case_action.case_id AND e.seq = case_action.seq)`,
        `UPDATE audit_head SET (position, hash) = (SELECT position, hash FROM audit_entry e WHERE e.office = 'GUANGZHOU' ORDER BY e.position DESC LIMIT 1) WHERE office = 'GUANGZHOU'`,
      );
    await cutTo(paper.position - 1);
    expect((await audited.verify()).faults).toEqual([]);
    expect(await firstFault([paper])).toMatchObject({ kind: 'cut', position: paper.position, witness: paper });
    await cutTo(paper.position - 2);
    expect(await firstFault()).toMatchObject({ kind: 'cut', witness: { from: 'anchor', note: '2026-10-13' } });
    await tamper(`TRUNCATE audit_anchor`, `DELETE FROM case_action`, `DELETE FROM audit_entry WHERE office = 'GUANGZHOU'`, `UPDATE audit_head SET position = 0, hash = repeat('0', 64)`);
    expect(await firstFault()).toMatchObject({ kind: 'cut', position: 1, witness: { from: 'document', position: 1 } });
  });

  it('and the head forged alone is found', async () => {
    await tamper(`UPDATE audit_head SET hash = repeat('0', 64) WHERE office = 'GUANGZHOU'`);
    expect(await firstFault()).toMatchObject({ kind: 'head-differs' });
  });

  it('and everything after it made anew is found by what knew the chain before', async () => {
    const paper = await headNow();
    const position = await positionOf('accept');
    await tamper(`UPDATE audit_entry SET actor = '{"kind":"system"}' WHERE office = 'GUANGZHOU' AND position = ${position}`);
    await audited.rechain(position);
    const { faults } = await audited.verify('GUANGZHOU', [paper]);
    expect(faults.map(({ kind }) => kind)).toEqual(['rewritten', 'rewritten']);
    expect(faults[0]).toMatchObject({ position: paper.position - 1, witness: { from: 'anchor', note: '2026-10-13' } });
    expect(faults[1]).toMatchObject({ position: paper.position, witness: { from: 'paper' } });
  });
});

describe('tampering with what an entry tells of', () => {
  it.each([
    [`UPDATE case_action SET payload = '{"text":"别的备注"}' WHERE type = 'note'`, 'note', 'act-changed'],
    [`UPDATE case_action SET actor = '{"kind":"system"}' WHERE type = 'accept'`, 'accept', 'act-changed'],
    [`UPDATE case_action SET at = at + interval '1 microsecond' WHERE type = 'accept'`, 'accept', 'act-changed'],
    [`DELETE FROM case_action WHERE type = 'note'`, 'note', 'act-missing'],
    [`UPDATE assessment SET inputs = replace(inputs, 'true', 'false')`, 'complete-collection', 'inputs-changed'],
    [`UPDATE assessment SET inputs = replace(inputs, 'true', 'false'), inputs_sha256 = encode(sha256(convert_to(replace(inputs, 'true', 'false'), 'UTF8')), 'hex')`, 'complete-collection', 'inputs-changed'],
    [`DELETE FROM assessment`, 'complete-collection', 'inputs-missing'],
    [`UPDATE issued_document SET content = 'x'`, 'issue-document', 'document-changed'],
    [`DELETE FROM issued_document`, 'issue-document', 'document-missing'],
  ])('is found: %s', async (statement, act, kind) => {
    await tamper(statement);
    expect(await firstFault()).toMatchObject({ kind, position: await positionOf(act), caseId: audited.caseId });
  });

  it('is found where an act was slipped in', async () => {
    await tamper(`INSERT INTO case_action SELECT case_id, 99, office, type, at, actor, payload FROM case_action WHERE type = 'accept'`);
    expect(await firstFault()).toEqual({ kind: 'act-unrecorded', position: null, caseId: audited.caseId, seq: 99 });
  });

  it('is found on reference data', async () => {
    await tamper(`UPDATE reference_change SET content = '{}'`);
    expect((await audited.verify('SYSTEM')).faults).toMatchObject([{ kind: 'reference-changed', position: 1 }]);
    await tamper(`DELETE FROM reprojection`, `DELETE FROM due_revision`, `DELETE FROM reference_change`);
    expect((await audited.verify('SYSTEM')).faults).toMatchObject([{ kind: 'reference-missing', position: 1 }]);
  });
});

describe('the acts of one case', () => {
  const verified = async (): Promise<readonly ChainFault[]> => (await verifyCase(audited.window, audited.caseId, await audited.office.officer('CLERK'))).faults;

  it('are whole for its officers, each with its place', async () => {
    const { places, faults } = await verifyCase(audited.window, audited.caseId, await audited.office.officer('CLERK'));
    expect(faults).toEqual([]);
    expect(places.map(({ seq }) => seq)).toEqual(places.map((_, at) => at + 1));
    expect(places[0]).toMatchObject({ seq: 1, position: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('are not, where the entry, what it follows, the act or its inputs were changed', async () => {
    const position = await positionOf('complete-collection');
    await tamper(`UPDATE audit_entry SET about = 'x' WHERE office = 'GUANGZHOU' AND position = ${position}`);
    expect(await verified()).toMatchObject([{ kind: 'changed', position }]);
    await audited.restore();
    await tamper(`UPDATE audit_entry SET hash = repeat('0', 64) WHERE office = 'GUANGZHOU' AND position = ${position - 1}`);
    expect((await verified()).map(({ kind }) => kind)).toContain('unlinked');
    await audited.restore();
    await tamper(`UPDATE case_action SET payload = '{"text":"x"}' WHERE type = 'note' AND case_id = '${audited.caseId}'`, `UPDATE assessment SET inputs = '{}' WHERE case_id = '${audited.caseId}'`);
    expect((await verified()).map(({ kind }) => kind).sort()).toEqual(['act-changed', 'inputs-changed']);
  });

  it('are nobody else’s', async () => {
    const elsewhere = await audited.office.officer('CLERK', ['SHENZHEN']);
    await expect(verifyCase(audited.window, audited.caseId, elsewhere)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });
});
