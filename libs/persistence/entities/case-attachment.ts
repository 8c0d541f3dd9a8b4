import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';
import { UploadRow } from './upload.js';

@Entity({ name: 'case_attachment', comment: 'Which uploads belong to which case, and with which action they came' })
@Check('case_attachment_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class CaseAttachmentRow {
  @ForeignKey(() => CaseFileRow, { name: 'case_attachment_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'case_attachment_pk' })
  caseId!: string;

  @ForeignKey(() => UploadRow, { name: 'case_attachment_upload_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'upload_id', primaryKeyConstraintName: 'case_attachment_pk' })
  uploadId!: string;

  @Column({ type: 'text' })
  office!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'case_attachment_pk' })
  seq!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'integer' })
  copies!: number;

  @Column({ type: 'integer' })
  pages!: number;
}
