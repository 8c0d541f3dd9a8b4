import { buffer } from 'node:stream/consumers';
import { sampleAttachment } from '../../../dist/libs/documents/sample-attachment.js';
import { zipStream } from '../../../dist/libs/documents/archives/zip-writing.js';
import { sheetCsv, sheetRow } from '../../../dist/libs/samples/batch-sheet.js';
import { Refused } from './session.mjs';

/**
 * Hands a request in as an agency would hand in many: a ZIP of a sheet and the files it names, checked and registered.
 * @param built `{form, attachments}` of a sample, whose attachments name files instead of uploads
 * @returns what the window answers of the registered request
 */
export async function handInBatch(clerk, built) {
  const batch = await clerk.handIn('/bulk-intakes', { fileName: '样本批次.zip', content: await archiveOf(built), type: 'application/zip' });
  const fault = [...batch.faults, ...batch.rows.flatMap(({ faults }) => faults)][0];
  if (fault) throw new Refused('POST', '/bulk-intakes', 409, { code: fault.code, detail: `${fault.cell} ${fault.sentence}` });
  const { rows } = await clerk.command(`/bulk-intakes/${batch.bulkIntakeId}/register`, { policy: 'ALL' });
  const [{ registered, refused }] = rows;
  if (!registered) throw new Refused('POST', '/bulk-intakes', 409, { code: refused.code, detail: refused.sentence });
  return registered;
}

async function archiveOf({ form, attachments }) {
  const sheet = { path: '请求.csv', compress: true, content: async () => Buffer.from(sheetCsv([sheetRow(form)])) };
  const files = attachments.map(({ kind, fileName, data }) => ({ path: fileName, compress: false, content: async () => sampleAttachment(kind, data).bytes }));
  return buffer(zipStream([sheet, ...files], Date.now()));
}
