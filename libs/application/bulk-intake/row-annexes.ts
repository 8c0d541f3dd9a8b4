import { sha256 } from '#libs/canonical/canonical.js';
import { DomainError } from '#libs/domain/errors.js';
import { LARGEST_FILE, mediaTypeOf, safeName } from '../files/keep-upload.js';
import type { Annex, HandedIn } from '../ports/batch-files.js';
import type { Attachment } from '../request/request-form.js';
import { type AnnexIndex, annexIndex } from './annex-index.js';
import type { CellFault } from './batch.js';
import { titleOf } from './named-files.js';
import { countPages } from '../files/page-count.js';
import type { FileAtCell, RowReading } from './read-row.js';
import type { StoredFile } from '#libs/persistence/files.js';

/** A file of the batch that has been looked at: kept, or refused as any upload would be. */
type Looked = { readonly id: string; readonly pages?: number | undefined } | { readonly code: string; readonly parameters?: DomainError['parameters'] };

/** The attachments of a row, in its order, and what is wrong with those that are none. */
export interface RowAttachments {
  readonly attachments: readonly Attachment[];
  /** The cell each attachment comes from. */
  readonly places: readonly FileAtCell[];
  readonly faults: readonly CellFault[];
}

/** The files of a batch: each is unpacked, checked and kept once, however many rows name it. */
export class BatchAnnexes {
  private readonly index: AnnexIndex;
  private readonly looked = new Map<Annex, Looked>();

  constructor(
    private readonly handedIn: HandedIn,
    /** Keeps a checked file and answers the id it will have as an upload. */
    private readonly keep: (file: StoredFile) => Promise<string>,
  ) {
    this.index = annexIndex(handedIn.annexes, handedIn.sheetFile);
  }

  async of({ files, at }: RowReading): Promise<RowAttachments> {
    const attachments: Attachment[] = [];
    const places: FileAtCell[] = [];
    const faults: CellFault[] = [];
    for (const file of files) {
      const outcome = await this.attachmentOf(file, attachments);
      if ('code' in outcome) faults.push({ ...at(file.at, outcome.code, outcome.parameters), value: file.path.slice(0, 200).toWellFormed() });
      else {
        attachments.push(outcome);
        places.push(file);
      }
    }
    return { attachments, places, faults };
  }

  /** Files that no row names. */
  unnamed(): readonly Annex[] {
    return this.handedIn.annexes.filter((annex) => !this.looked.has(annex));
  }

  private async attachmentOf(file: FileAtCell, before: readonly Attachment[]): Promise<Attachment | Extract<Looked, { code: string }>> {
    const found = this.index.find(file.path);
    if (!found.annex) return { code: found.fault, ...(found.names && { parameters: { names: found.names } }) };
    const looked = await this.look(found.annex);
    if ('code' in looked) return looked;
    if (before.some(({ uploadId }) => uploadId === looked.id)) return { code: 'annex-repeated' };
    const pages = file.pages ?? looked.pages;
    if (pages === undefined) return { code: 'annex-pages-unknown' };
    return { uploadId: looked.id, kind: file.kind, title: file.title ?? titleOf(found.annex.path), copies: file.copies ?? 1, pages };
  }

  private async look(annex: Annex): Promise<Looked> {
    const known = this.looked.get(annex);
    if (known) return known;
    const looked = await this.examine(annex).catch((error: unknown) => refusedAs(error));
    this.looked.set(annex, looked);
    return looked;
  }

  private async examine(annex: Annex): Promise<Looked> {
    if (annex.size > LARGEST_FILE) return { code: 'annex-too-large', parameters: { megabytes: LARGEST_FILE / 1_048_576 } };
    const content = await annex.read();
    const mediaType = await mediaTypeOf(content);
    const id = await this.keep({ fileName: safeName(annex.path), mediaType, size: content.byteLength, sha256: sha256(content), content });
    return { id, pages: countPages(content, mediaType) };
  }
}

/** @throws whatever is not a refusal of the file itself. */
function refusedAs(error: unknown): Looked {
  const code = error instanceof DomainError ? error.code : undefined;
  if (code === 'FILE_TYPE_REFUSED') return { code: 'annex-type-refused' };
  if (code === 'BATCH_FILE_REFUSED') return { code: 'annex-damaged' };
  throw error;
}
