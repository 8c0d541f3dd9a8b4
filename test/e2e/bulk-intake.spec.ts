import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import ExcelJS from 'exceljs';
import { createHash } from 'node:crypto';
import { BATCH_FILES } from '#libs/documents/spreadsheets/batch-files.js';
import { openZip } from '#libs/documents/archives/zip-reading.js';
import { sheetRow } from '#libs/samples/batch-sheet.js';
import { csvOf, zipOf } from '#test/support/batches.js';
import { Desk } from '#test/support/desk.js';
import type { Answer, Person } from '#test/support/person.js';
import { freshForm, SMALL_PDF } from '#test/support/requests.js';
import { RunningSystem } from '#test/support/running-system.js';

/** A batch from the template to the receipts, and what is taken along of it, over HTTP and with real processes. */

jest.setTimeout(120_000);

interface Row {
  readonly row: number;
  readonly ready: boolean;
  readonly faults: readonly { readonly cell: string; readonly code: string; readonly sentence: string }[];
  readonly registered: { readonly acceptanceNumber: string; readonly caseId: string; readonly secret: string } | null;
}

let system: RunningSystem;
let clerk: Person;
let supervisor: Person;

beforeAll(async () => {
  system = await RunningSystem.start();
  ({ clerk } = await Desk.open(system, 'GUANGZHOU'));
  supervisor = await system.stranger('supervision').signIn({ ...system.account('SUPERVISOR', 'GUANGZHOU') });
}, 180_000);

afterAll(() => system.stop());

const rowsOf = ({ body }: Answer): readonly Row[] => body['rows'] as readonly Row[];
const LIMITS = { entries: 100, bytes: 1e8, entryBytes: 1e8 };

async function filesIn({ bytes }: Answer): Promise<Readonly<Record<string, Buffer>>> {
  const entries = await openZip(bytes, LIMITS);
  return Object.fromEntries(await Promise.all(entries.map(async (entry) => [entry.path, Buffer.from(await entry.read())] as const)));
}

let caseId: string;
let registered: readonly Row[];

describe('a batch', () => {
  it('begins with a template that says by its name what it is', async () => {
    const xlsx = await clerk.get('/bulk-intakes/template');
    expect(decodeURIComponent(xlsx.headers.get('content-disposition') ?? '')).toContain('优先审查请求批量模板.xlsx');
    const { sheets } = await BATCH_FILES.open({ fileName: 'x', content: xlsx.bytes });
    expect(sheets[0]?.rows[0]?.cells.get(3)?.text).toBe('专利申请号*');
    const csv = await clerk.get('/bulk-intakes/template?format=csv');
    expect([csv.headers.get('content-type'), csv.bytes.toString().slice(0, 3)]).toEqual(['text/csv; charset=utf-8', '\uFEFF序号']);
  });

  it('is checked, told in the language asked for, registered, and read again', async () => {
    const forms = [freshForm(), freshForm()];
    const rows = [{ ...sheetRow(forms[0]!), file_other: 'a.pdf||1|1' }, { ...sheetRow(forms[1]!), region: '' }];
    const form = new FormData();
    form.append('file', new Blob([await zipOf({ '表.csv': csvOf(rows), 'a.pdf': SMALL_PDF })]), '批次.zip');
    const checked = await clerk.send('POST', '/bulk-intakes', { 'accept-language': 'pt' }, form);
    expect([checked.status, checked.body['fileName'], checked.body['counts']]).toEqual([201, '批次.zip', { rows: 2, faultless: 1, registered: 0, refused: 0 }]);
    expect(rowsOf(checked)[1]?.faults[0]).toMatchObject({ code: 'required', sentence: 'Este campo é obrigatório.' });
    const path = `/bulk-intakes/${String(checked.body['bulkIntakeId'])}`;
    expect((await clerk.get(`${path}/receipts`)).status).toBe(404);
    expect((await clerk.post(`${path}/register`, { policy: 'ALL' })).body).toMatchObject({ status: 409, code: 'BATCH_ROWS_AT_FAULT', rows: 1 });
    const answer = await clerk.post(`${path}/register`, { policy: 'FAULTLESS' });
    registered = rowsOf(answer);
    expect([answer.status, answer.body.state, registered.map((row) => row.registered !== null)]).toEqual([200, 'REGISTERED', [true, false]]);
    expect(rowsOf(await clerk.get(path))).toEqual(registered);
    expect((await clerk.get('/bulk-intakes')).body['batches']).toMatchObject([{ state: 'REGISTERED' }]);
    expect(Object.keys(await filesIn(await clerk.get(`${path}/receipts`)))).toEqual([`${registered[0]?.registered?.acceptanceNumber ?? ''}.pdf`]);
    caseId = registered[0]?.registered?.caseId ?? '';
    const status = await system.stranger().signIn({ acceptanceNumber: registered[0]?.registered?.acceptanceNumber ?? '', secret: registered[0]?.registered?.secret ?? '' });
    expect((await status.get('/request')).body.applicationNumber).toBe(forms[0]?.applicationNumber);
    const { clerk: other } = await Desk.open(system, 'SHENZHEN');
    expect((await other.get(path)).status).toBe(404);
  });

  it('that is no batch, or too large, is refused in words', async () => {
    const refused = await clerk.upload('/bulk-intakes', 'MZ\0', 'x.xlsx');
    expect([refused.status, refused.body.code, refused.body.errors[0]?.code]).toEqual([422, 'BATCH_FILE_REFUSED', 'file-encoding']);
    expect(refused.body.errors[0]?.detail).toContain('CSV UTF-8');
    const large = await clerk.upload('/bulk-intakes', Buffer.alloc(101 * 1_048_576, 'a'), 'x.csv');
    expect([large.status, large.body.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect((await clerk.upload('/bulk-intakes?receivedAt=2199-01-01T00:00:00Z', 'a', 'x.csv')).body.errors[0]?.code).toBe('in-the-future');
  });
});

describe('what is taken along', () => {
  it('is a list with dates that are dates, or CSV or JSON of the same rows', async () => {
    const xlsx = await supervisor.get('/exports/clocks?format=xlsx', { headers: { 'accept-language': 'en' } });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(xlsx.bytes.buffer.slice(xlsx.bytes.byteOffset, xlsx.bytes.byteOffset + xlsx.bytes.byteLength) as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    expect([sheet.name, sheet.getCell('J1').value, sheet.getCell('J2').type, sheet.autoFilter !== undefined, sheet.views[0]?.state]).toEqual(['Cases', 'Received (Asia/Shanghai)', ExcelJS.ValueType.Date, true, 'frozen']);
    const ndjson = (await clerk.get('/exports/cases?format=ndjson&state=RECEIVED')).bytes.toString().trim().split('\n');
    expect(ndjson.map((line) => (JSON.parse(line) as { acceptanceNumber: string }).acceptanceNumber)).toEqual([registered[0]?.registered?.acceptanceNumber]);
    const csv = (await clerk.get('/exports/cases?format=csv', { headers: { 'accept-language': 'zh-Hans' } })).bytes.toString();
    expect(csv.split('\r\n')[1]).toContain('广州代办处,香港,批量');
  });

  it('is a whole case with its files, each under its hash, and on record', async () => {
    const files = await filesIn(await clerk.get(`/exports/cases/${caseId}?format=zip`));
    const sums = (files['SHA256SUMS'] ?? '').toString().trim().split('\n').map((line) => line.split('  ') as [string, string]);
    expect(sums.map(([, path]) => path)).toEqual(['case.json', 'files/001-a.pdf', 'documents/001-ACCEPTANCE_RECEIPT.pdf']);
    for (const [sum, path] of sums) expect([path, createHash('sha256').update(files[path]!).digest('hex')]).toEqual([path, sum]);
    const document = JSON.parse(String(files['case.json'])) as { schema: string; history: { sha256: string; payload: object }[] };
    const [audited] = await system.query<{ act_sha256: string }>(`SELECT act_sha256 FROM audit_entry WHERE case_id = $1 AND seq = 1`, [caseId]);
    expect([document.schema, document.history[0]?.sha256]).toEqual(['youshen-case/1', audited?.act_sha256]);
    expect(JSON.stringify(document.history)).not.toContain('99900011');
    const json = await supervisor.get(`/exports/cases/${caseId}?format=json`);
    expect([json.status, json.body['schema'], json.headers.get('content-disposition')]).toEqual([200, 'youshen-case/1', expect.stringContaining('attachment')]);
    const acts = await system.query<{ act: string }>(`SELECT act FROM audit_entry WHERE act LIKE 'export-%' OR act LIKE '%-batch' ORDER BY at, position`);
    expect(acts.map(({ act }) => act)).toEqual(['check-batch', 'register-batch', 'read-batch', 'export-cases', 'export-cases', 'export-cases', 'export-case', 'export-case']);
    expect((await clerk.get(`/exports/cases/00000000-0000-7000-8000-000000000000?format=zip`)).body.code).toBe('CASE_NOT_FOUND');
  });
});
