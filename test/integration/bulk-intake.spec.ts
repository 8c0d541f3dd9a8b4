import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CellFault } from '#libs/application/bulk-intake/batch.js';
import { checkBatch } from '#libs/application/bulk-intake/check-batch.js';
import { listBatches, readBatch } from '#libs/application/bulk-intake/read-batch.js';
import { BATCH_TEMPLATE } from '#libs/application/bulk-intake/template.js';
import { act } from '#libs/application/commands/act.js';
import type { RequestForm } from '#libs/application/request/request-form.js';
import { openForm } from '#libs/application/request/seal-form.js';
import { templateCsv, templateWorkbook } from '#libs/documents/spreadsheets/template-writing.js';
import { type Instant, instant } from '#libs/domain/time/instant.js';
import { sheetRow } from '#libs/samples/batch-sheet.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import { BatchDesk, numbersOf, refusal } from '#test/support/batch-desk.js';
import { cellOf, csvOf, type Row, workbookOf, zipOf } from '#test/support/batches.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { damaged, randomOf } from '#libs/documents/spreadsheets/damage.fixture.js';
import { SMALL_PDF } from '#test/support/requests.js';
import { MAKING_DATABASES } from '#test/support/test-database.js';

const HANDED_IN = instant('2026-11-23T10:00:00+08:00');
const DAY = 86_400_000;

let office: ReferenceOffice;
let guangzhou: BatchDesk;
let shenzhen: BatchDesk;

beforeAll(async () => {
  office = await ReferenceOffice.open();
  office.setClock(HANDED_IN);
  guangzhou = await BatchDesk.open(office, 'GUANGZHOU');
  shenzhen = await BatchDesk.open(office, 'SHENZHEN');
}, MAKING_DATABASES);

afterAll(() => office.close());

const PDF = SMALL_PDF.replace('/Type/Catalog', '/Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Page>>endobj 3 0 obj<</Type /Page');

const told = (faults: readonly CellFault[]): readonly (readonly [string | null, string])[] => faults.map(({ cell, code }) => [cell, code]);

const count = async (table: string): Promise<number> => Number((await office.sql<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]?.count);

describe('a batch', () => {
  it('is checked without anything being registered, and then registered row by row in its order', async () => {
    const rows = guangzhou.rows(3);
    const before = await count('case_file');
    const checked = await guangzhou.check(await workbookOf(rows), '../批次.xlsx');
    expect(await count('case_file')).toBe(before);
    expect(checked).toMatchObject({
      state: 'CHECKED',
      fileName: '批次.xlsx',
      receivedAt: HANDED_IN,
      due: { dueAt: instant('2026-11-24T17:30:00+08:00'), provisional: false },
      counts: { rows: 3, faultless: 3, registered: 0, refused: 0 },
      faults: [],
      rows: [{ row: 2, faults: [], applicationNumber: rows[0]?.['application_number'] }, { row: 3 }, { row: 4 }],
    });
    office.setClock((HANDED_IN + 2 * 3_600_000) as Instant);
    const registered = await guangzhou.register(checked);
    office.setClock(HANDED_IN);
    expect(registered).toMatchObject({ state: 'REGISTERED', policy: 'FAULTLESS', counts: { registered: 3, refused: 0 } });
    const numbers = numbersOf(registered).map(([, number]) => number);
    expect(numbers).toEqual([...numbers].sort());
    const kept = await office.sql(`SELECT channel, received_at, due_at, application_number FROM case_file WHERE acceptance_number = ANY ($1) ORDER BY acceptance_number`, [numbers]);
    expect(kept).toEqual(
      rows.map((row) => ({ channel: 'BATCH', received_at: new Date(HANDED_IN), due_at: new Date('2026-11-24T17:30:00+08:00'), application_number: row['application_number'] })),
    );
  });

  it('has the same numbers whenever it is registered again, by whichever clerk and key', async () => {
    const checked = await guangzhou.check(csvOf(guangzhou.rows(3)));
    const key = office.newKey();
    const first = numbersOf(await guangzhou.register(checked, { key }));
    const before = await count('case_file');
    const colleague = await office.officer('CLERK', ['GUANGZHOU']);
    expect(numbersOf(await guangzhou.register(checked, { key }))).toEqual(first);
    expect(numbersOf(await guangzhou.register(checked))).toEqual(first);
    expect(numbersOf(await guangzhou.register(checked, { caller: colleague }))).toEqual(first);
    expect(await count('case_file')).toBe(before);
    expect(await refusal(guangzhou.register(checked, { key, policy: 'ALL' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it.each([
    ['before a row is registered', false],
    ['after a row is registered, before that is noted', true],
  ])('broken off %s goes on where it stopped', async (_, registersFirst) => {
    const checked = await guangzhou.check(csvOf(guangzhou.rows(4)));
    const register = guangzhou.registering();
    let left = 3;
    const broken = guangzhou.register(checked, {}, async (registration) => {
      left -= 1;
      if (left > 0) return register(registration);
      if (registersFirst) await register(registration);
      throw new Error('power cut');
    });
    expect(await refusal(broken)).toEqual(['Error: power cut']);
    const half = await readBatch(guangzhou.services, checked.id, guangzhou.clerk);
    expect(half).toMatchObject({ state: 'REGISTERING', counts: { registered: 2 } });
    const before = await count('case_file');
    const whole = await guangzhou.register(checked);
    expect(whole).toMatchObject({ state: 'REGISTERED', counts: { registered: 4, refused: 0 } });
    expect(numbersOf(whole).slice(0, 2)).toEqual(numbersOf(half));
    expect((await count('case_file')) - before).toBe(registersFirst ? 1 : 2);
    expect(new Set(numbersOf(whole).map(([, number]) => number)).size).toBe(4);
  });

  it('registered by two at once has each request once', async () => {
    const checked = await guangzhou.check(csvOf(guangzhou.rows(5)));
    const before = await count('case_file');
    const both = await Promise.all([guangzhou.register(checked), guangzhou.register(checked)]);
    expect(numbersOf(both[0])).toEqual(numbersOf(both[1]));
    expect((await count('case_file')) - before).toBe(5);
  });

  it('is registered as far as it is faultless, or not at all, as the caller says', async () => {
    const content = csvOf([guangzhou.row(), guangzhou.row({ phone: '☎' }), guangzhou.row()]);
    const checked = await guangzhou.check(content);
    const before = await count('case_file');
    expect(await refusal(guangzhou.register(checked, { policy: 'ALL' }))).toEqual(['BATCH_ROWS_AT_FAULT']);
    expect(await count('case_file')).toBe(before);
    expect(numbersOf(await guangzhou.register(checked)).map(([row]) => row)).toEqual([2, 4]);
    const faulty = await guangzhou.check(csvOf([guangzhou.row({ declared: '' })]));
    expect(await refusal(guangzhou.register(faulty))).toEqual(['BATCH_ROWS_AT_FAULT']);
  });

  it('has a row refused that another request has overtaken, and goes on', async () => {
    const rows = guangzhou.rows(3);
    const checked = await guangzhou.check(csvOf(rows));
    await shenzhen.register(await shenzhen.check(csvOf(rows.slice(1, 2))));
    expect(await refusal(guangzhou.register(checked, { policy: 'ALL' }))).toEqual(['BATCH_ROWS_AT_FAULT']);
    const registered = await guangzhou.register(checked);
    expect(registered.counts).toMatchObject({ registered: 2, refused: 1 });
    expect(registered.outcomes.get(3)?.refusal).toMatchObject({ code: 'DUPLICATE_REQUEST', parameters: { office: 'SHENZHEN' } });
  });

  it('belongs to its office: the other one sees, registers and lists nothing of it', async () => {
    const checked = await guangzhou.check(csvOf(guangzhou.rows(1)));
    for (const caller of [shenzhen.clerk, { ...shenzhen.clerk, scope: guangzhou.clerk.scope }]) {
      expect(await refusal(readBatch(shenzhen.services, checked.id, caller))).toEqual(['NOT_FOUND']);
      expect(await refusal(shenzhen.register(checked, { caller }))).toEqual(['NOT_FOUND']);
      expect((await listBatches(shenzhen.services, 'GUANGZHOU', caller)).map(({ id }) => id)).toEqual([]);
    }
    expect((await listBatches(guangzhou.services, 'GUANGZHOU', guangzhou.clerk))[0]?.id).toBe(checked.id);
    for (const table of ['bulk_intake', 'bulk_annex', 'bulk_outcome']) {
      const { rows } = await sealedOff(table);
      expect([table, rows]).toEqual([table, ['youshen_guangzhou', 'youshen_shenzhen']]);
    }
  });

  it('keeps what people wrote of themselves unreadable, and is forgotten after a week', async () => {
    const checked = await guangzhou.check(csvOf([guangzhou.row({ requester_name: '秘密樣本' })]));
    const [kept] = await office.sql<{ text: string }>(`SELECT bulk_intake::text AS text FROM bulk_intake WHERE id = $1`, [checked.id]);
    expect(kept?.text).not.toContain('秘密樣本');
    expect(kept?.text).not.toContain('99900011');
    office.setClock((HANDED_IN + 7 * DAY) as Instant);
    expect(await refusal(readBatch(guangzhou.services, checked.id, guangzhou.clerk))).toEqual(['NOT_FOUND']);
    await guangzhou.check(csvOf(guangzhou.rows(1)));
    expect(await office.sql(`SELECT FROM bulk_intake WHERE id = $1`, [checked.id])).toEqual([]);
    office.setClock(HANDED_IN);
  });

  it('is for clerks, and not received in the future', async () => {
    const reviewer = await office.officer('REVIEWER', ['GUANGZHOU']);
    const content = csvOf(guangzhou.rows(1));
    const handIn = { caller: guangzhou.clerk, office: 'GUANGZHOU', fileName: 'a.csv', content } as const;
    expect(await refusal(checkBatch(guangzhou.services, { ...handIn, caller: reviewer }))).toEqual(['NOT_ALLOWED']);
    expect(await refusal(checkBatch(guangzhou.services, { ...handIn, receivedAt: (HANDED_IN + 1000) as Instant }))).toEqual(['INVALID_INPUT', 'in-the-future']);
    const earlier = instant('2026-11-20T16:00:00+08:00');
    expect(await checkBatch(guangzhou.services, { ...handIn, receivedAt: earlier })).toMatchObject({ receivedAt: earlier, due: { dueAt: instant('2026-11-23T17:30:00+08:00') } });
  });
});

/** Who may read a table at all. */
async function sealedOff(table: string): Promise<{ readonly rows: readonly string[] }> {
  const rows = await office.sql<{ grantee: string }>(
    `SELECT DISTINCT grantee FROM information_schema.role_table_grants WHERE table_name = $1 AND grantee LIKE 'youshen\\_%' AND grantee <> current_user ORDER BY 1`,
    [table],
  );
  return { rows: rows.map(({ grantee }) => grantee) };
}

describe('every request form', () => {
  it.each(SAMPLE_REQUESTS.map(({ key }) => [key]))('of %s is the same whether typed at the window or into a sheet', async (key) => {
    const form = guangzhou.form(key);
    const checked = await guangzhou.check(await workbookOf([sheetRow(form)]));
    expect(checked.rows[0]?.faults).toEqual([]);
    const { outcomes } = await guangzhou.register(checked);
    const { caseId = '' } = outcomes.get(2)?.answer ?? {};
    const [row] = await office.sql<{ form: RequestForm }>(`SELECT payload -> 'form' AS form FROM case_action WHERE case_id = $1 AND seq = 1`, [caseId]);
    expect(row && openForm(row.form, caseId, guangzhou.services.vault)).toEqual(form);
    await act(guangzhou.services, { caseId, caller: guangzhou.clerk, key: office.newKey(), body: {} }, { type: 'decline', payload: { reason: 'sample' } });
  });
});

describe('a fault', () => {
  it.each<readonly [string, string, string]>([
    ['application_number', '202310123456', 'application-number-check-digit-missing'],
    ['application_number', '2.0231E+11', 'cell-made-a-figure'],
    ['application_number', '', 'required'],
    ['applicant1_id_number', 'A123456(4)', 'hk-business-registration-malformed'],
    ['applicant1_kind', '公司', 'not-one-of'],
    ['applicant1_consent', '', 'required'],
    ['agency_code', '12', 'agency-code-malformed'],
    ['agency_name', '', 'required'],
    ['filing_date', '16/05/2024', 'not-a-date'],
    ['electronic', 'vielleicht', 'not-yes-or-no'],
    ['phone', '☎', 'malformed'],
    ['region', '台湾', 'not-one-of'],
    ['ground1_code', 'O85', 'malformed'],
    ['ground1_statement', '', 'required'],
    ['patents', 'CN1 | 2022-13-01', 'not-a-date'],
    ['invention_title', 'x'.repeat(501), 'too-long'],
    ['requester_name', 'a\u202Eb', 'control-character'],
    ['file_other', 'nowhere.pdf', 'annex-missing'],
  ])('in %s (%j) is told at its cell', async (code, value, fault) => {
    const rows = [guangzhou.row({ [code]: value })];
    const [row] = (await guangzhou.check(await workbookOf(rows))).rows;
    expect(told(row?.faults ?? [])).toEqual([[cellOf(rows, code, 2), fault]]);
    expect(row?.faults[0]).toMatchObject({ heading: code, value: value.slice(0, 200) });
  });

  it('of a cell that the spreadsheet has spoilt says so', async () => {
    const rows = [guangzhou.row({ application_number: 202310123456.6 }), guangzhou.row({ agent_licence: 4.4998202202e28 }), guangzhou.row({ ipc_edition: new Date('2023-01-01') }), guangzhou.row(), guangzhou.row()];
    const content = await workbookOf(rows, (sheet) => {
      sheet.getCell(cellOf(rows, 'invention_title', 5)).value = { formula: 'A1&"x"', result: '样本' };
      sheet.mergeCells(`${cellOf(rows, 'phone', 5)}:${cellOf(rows, 'phone', 6)}`);
    });
    const { rows: read } = await guangzhou.check(content);
    expect(read.map(({ faults }) => told(faults))).toEqual([
      [[cellOf(rows, 'application_number', 2), 'cell-made-a-figure']],
      [[cellOf(rows, 'agent_licence', 3), 'cell-made-a-figure']],
      [[cellOf(rows, 'ipc_edition', 4), 'cell-made-a-date']],
      [[cellOf(rows, 'invention_title', 5), 'cell-formula'], [cellOf(rows, 'phone', 5), 'cell-merged']].sort(byColumn),
      [[cellOf(rows, 'phone', 6), 'cell-merged']],
    ]);
    expect(read[0]?.faults[0]).toMatchObject({ value: '202310123456.6', parameters: { suggestion: '202310123456.6' } });
  });

  it('is no fault where a cell is written in any usual way', async () => {
    const row = guangzhou.row();
    const number = String(row['application_number']);
    const written: Row = {
      ...row,
      application_number: `ＣＮ ${number.replace('.', '．')}`,
      filing_date: new Date('2023-08-09'),
      examination_since: 45_404,
      signed_on: '２０２６年１１月９日',
      electronic: 'Ｙ',
      region: 'hong kong',
      applicant1_kind: '香港公司',
      agency_code: 44_998,
      phone: 85_239_990_002,
      ipc_symbols: 'g06f 11/14\n（bad）',
      no: '1',
      remark: 'ours',
    };
    const [read] = (await guangzhou.check(await workbookOf([written]))).rows;
    expect(read).toMatchObject({ faults: [], applicationNumber: number, notes: [{ cell: cellOf([written], 'ipc_symbols', 2), code: 'ipc-symbol-malformed', value: '（bad）' }] });
  });

  it('of one row with another, or with a request that either office has, names where', async () => {
    const held = shenzhen.row();
    await shenzhen.register(await shenzhen.check(csvOf([held])));
    const rows = [guangzhou.row(), held];
    rows.push({ ...rows[0], application_number: ` ${String(rows[0]?.['application_number'])} ` });
    const { rows: read } = await guangzhou.check(csvOf(rows));
    expect(read.map(({ faults }) => told(faults))).toEqual([
      [],
      [[cellOf(rows, 'application_number', 3), 'DUPLICATE_REQUEST']],
      [[cellOf(rows, 'application_number', 4), 'repeated-in-sheet']],
    ]);
    expect(read[1]?.faults[0]?.parameters).toMatchObject({ office: 'SHENZHEN' });
    expect(read[2]?.faults[0]?.parameters).toEqual({ row: 2 });
  });

  it('of the sheet as a whole keeps every row from being registered', async () => {
    const row = guangzhou.row();
    const without = Object.fromEntries(Object.entries(row).filter(([code]) => code !== 'declared'));
    const columns = [...Object.keys(without), 'phone', 'nobody_knows', ''];
    const cells = [...Object.values(without), '1', 'x', 'y'].map(String);
    const checked = await guangzhou.check(Buffer.from(`${columns.join('\t')}\n${cells.map((cell) => `"${cell}"`).join('\t')}\n`));
    expect(checked.faults.map(({ code, heading }) => [code, heading])).toEqual([
      ['column-unknown', 'nobody_knows'],
      ['column-unknown', null],
      ['header-name-repeated', 'phone'],
      ['column-missing', '已作声明'],
    ]);
    expect(checked.rows[0]?.faults).toEqual([]);
    expect(checked.counts).toMatchObject({ rows: 1, faultless: 0 });
    expect(await refusal(guangzhou.register(checked))).toEqual(['BATCH_ROWS_AT_FAULT']);
  });

  it.each([
    ['no headings', csvOf([], ['a', 'b']), 'headings-missing'],
    ['headings alone', csvOf([]), 'no-rows'],
    ['501 requests', csvOf(Array.from({ length: 501 }, () => ({ application_number: '1' }))), 'TOO_MANY'],
  ])('of a file with %s refuses it', async (_, content, code) => {
    expect(await refusal(guangzhou.check(content))).toEqual(['BATCH_FILE_REFUSED', code]);
  });
});

describe('a batch with its files', () => {
  const named = { file_ground_evidence: 'A/证明.PDF；报告.pdf | 检验报告 | 2 | 12', file_other: '.\\a\\説明.png' };
  const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000', 'hex');

  it('attaches each file to its request, and holds no copy back', async () => {
    const content = await zipOf({ '批次/表.csv': csvOf([guangzhou.row(named), guangzhou.row({ file_other: '报告.pdf|共用||1' })]), '批次/a/证明.pdf': PDF, '批次/x/报告.pdf': SMALL_PDF, 'A/説明.PNG': PNG, 'left.pdf': PDF });
    const checked = await guangzhou.check(content, '批次.zip');
    expect(checked.rows.map(({ faults, attachments }) => [faults, attachments])).toEqual([[[], 3], [[], 1]]);
    expect(checked.notes.map(({ code, value }) => [code, value])).toEqual([['annex-unnamed', 'left.pdf']]);
    const { outcomes, id } = await guangzhou.register(checked);
    const attached = await office.sql(
      `SELECT a.kind, a.title, a.copies, a.pages, u.file_name, u.media_type FROM case_attachment a JOIN upload u ON u.id = a.upload_id WHERE a.case_id = $1 ORDER BY a.kind, u.file_name DESC`,
      [outcomes.get(2)?.answer?.caseId],
    );
    expect(attached).toEqual([
      { kind: 'GROUND_EVIDENCE', title: '证明', copies: 1, pages: 2, file_name: '证明.pdf', media_type: 'application/pdf' },
      { kind: 'GROUND_EVIDENCE', title: '检验报告', copies: 2, pages: 12, file_name: '报告.pdf', media_type: 'application/pdf' },
      { kind: 'OTHER', title: '説明', copies: 1, pages: 1, file_name: '説明.PNG', media_type: 'image/png' },
    ]);
    expect(await office.sql(`SELECT FROM bulk_annex WHERE bulk_intake_id = $1`, [id])).toEqual([]);
  });

  it('has what is wrong with a file told at the cell that names it', async () => {
    const rows = [
      guangzhou.row({ file_other: 'gone.pdf' }),
      guangzhou.row({ file_other: '证明.pdf' }),
      guangzhou.row({ file_other: 'x.pdf' }),
      guangzhou.row({ file_other: 'a/证明.pdf;a/证明.pdf' }),
      guangzhou.row({ file_other: 'small.pdf' }),
      guangzhou.row({ file_other: 'small.pdf | 样本 | 0 | 许多' }),
      guangzhou.row({ file_other: 'inner.zip' }),
    ];
    const content = await zipOf({ '表.csv': csvOf(rows), 'a/证明.pdf': PDF, 'b/证明.pdf': PDF, 'x.pdf': 'MZ', 'small.pdf': SMALL_PDF, 'inner.zip': await zipOf({ 'a.pdf': PDF }) });
    const { rows: read } = await guangzhou.check(content);
    expect(read.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      ['annex-missing'],
      ['annex-ambiguous'],
      ['annex-type-refused'],
      ['annex-repeated'],
      ['annex-pages-unknown'],
      ['too-small', 'not-whole'],
      ['annex-type-refused'],
    ]);
    expect(new Set(read.flatMap(({ row, faults }) => faults.map(({ cell }) => cell === cellOf(rows, 'file_other', row))))).toEqual(new Set([true]));
  });
});

describe('the template', () => {
  it.each([
    ['XLSX', () => templateWorkbook(BATCH_TEMPLATE)],
    ['CSV', () => Promise.resolve(templateCsv(BATCH_TEMPLATE))],
  ])('as %s is a sheet without requests, whose example would be one', async (name, make) => {
    const content = await make();
    expect(await refusal(guangzhou.check(content))).toEqual(['BATCH_FILE_REFUSED', 'no-rows']);
    if (name === 'XLSX') return;
    const own = Buffer.from(content).toString().replace('\n示例,香港,202310000011.2', `\n,香港,${guangzhou.form().applicationNumber}`);
    const [row] = (await guangzhou.check(Buffer.from(own))).rows;
    expect(new Set(row?.faults.map(({ code }) => code))).toEqual(new Set(['annex-missing']));
    const marked = own.replace('\n,香港', '\n示例,香港');
    expect((await guangzhou.check(Buffer.from(marked))).rows[0]?.faults.map(({ code }) => code)).toContain('example-mark-left');
  });
});

describe('a file that is damaged anywhere', () => {
  it('is read, or refused in words, and never a fault of ours', async () => {
    const random = randomOf(20_261_123);
    const row = guangzhou.row({ file_other: 'a/证明.pdf' });
    const sheet = await workbookOf([row, guangzhou.row()]);
    const originals = [csvOf([row]), sheet, await zipOf({ '表.xlsx': sheet, 'a/证明.pdf': PDF }), await zipOf({ '表.csv': csvOf([row]), 'a/证明.pdf': PDF })];
    const outcomes = new Set<string>();
    for (let round = 0; round < 200; round += 1) {
      const original = originals[round % originals.length]!;
      const [code] = await refusal(guangzhou.check(damaged(original, random)));
      outcomes.add(code ?? '');
    }
    expect([...outcomes].filter((code) => !['undefined', 'BATCH_FILE_REFUSED'].includes(code))).toEqual([]);
    expect(outcomes.size).toBe(2);
  }, 120_000);
});

const byColumn = ([one = '']: readonly string[], [other = '']: readonly string[]): number => one.length - other.length || one.localeCompare(other);
