import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'issued_document', comment: 'PDF documents the office issued, one per kind and action that gave rise to it' })
@Check('issued_document_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('issued_document_head_whole', `(head_position IS NULL) = (head_hash IS NULL)`)
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

  @Column({ type: 'bigint', name: 'head_position', nullable: true, comment: 'The place in the audit that is printed on the document, with its hash' })
  headPosition!: string | null;

  @Column({ type: 'text', name: 'head_hash', nullable: true })
  headHash!: string | null;
}
