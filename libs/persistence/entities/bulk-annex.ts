import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BulkIntakeRow } from './bulk-intake.js';

@Entity({ name: 'bulk_annex', comment: 'Files of a batch that is not registered yet; each becomes an upload of the same id with its request' })
@Check('bulk_annex_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class BulkAnnexRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'bulk_annex_pk' })
  id!: string;

  @Index('bulk_annex_by_intake')
  @ForeignKey(() => BulkIntakeRow, { name: 'bulk_annex_intake_fk', onDelete: 'CASCADE' })
  @Column({ type: 'uuid', name: 'bulk_intake_id' })
  bulkIntakeId!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'text', name: 'file_name' })
  fileName!: string;

  @Column({ type: 'text', name: 'media_type' })
  mediaType!: string;

  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'bytea' })
  content!: Buffer;
}
