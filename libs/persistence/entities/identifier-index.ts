import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'identifier_index', comment: 'Keyed hashes of identity numbers: they can be searched for, not read' })
@Check('identifier_index_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class IdentifierIndexRow {
  @PrimaryColumn({ type: 'text', name: 'blind_index', primaryKeyConstraintName: 'identifier_index_pk' })
  blindIndex!: string;

  @ForeignKey(() => CaseFileRow, { name: 'identifier_index_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'identifier_index_pk' })
  caseId!: string;

  @Column({ type: 'text' })
  office!: string;
}
