import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'issued_document', comment: 'PDF documents the office issued, one per kind and action that gave rise to it' })
@Check('issued_document_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Unique('issued_document_once', ['caseId', 'seq', 'kind'])
export class IssuedDocumentRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'issued_document_pk' })
  id!: string;

  @ForeignKey(() => CaseFileRow, { name: 'issued_document_case_fk' })
  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'bytea' })
  content!: Buffer;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
