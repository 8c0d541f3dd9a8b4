import { createHash } from 'node:crypto';
import { sampleAttachment } from '../../../dist/libs/documents/sample-attachment.js';

/** The files of one request as its applicant keeps them: made when they are needed, uploaded once each. */
export class Dossier {
  #uploads = new Map();

  /**
   * Uploads what has not been uploaded yet.
   * @param built `{form, attachments}` of a sample, whose attachments name files instead of uploads
   * @returns the form as it is handed in
   */
  async handIn({ form, attachments }, upload) {
    const ids = new Map();
    for (const file of attachments) ids.set(file.fileName, await this.#idOf(file, upload));
    return { ...form, attachments: form.attachments.map((each) => ({ ...each, uploadId: ids.get(each.uploadId) })) };
  }

  async #idOf({ kind, fileName, data }, upload) {
    const { bytes } = sampleAttachment(kind, data);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!this.#uploads.has(sha256)) this.#uploads.set(sha256, await upload({ fileName, content: bytes }));
    return this.#uploads.get(sha256);
  }
}
