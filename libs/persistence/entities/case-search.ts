import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'case_search', comment: 'What a case is found by: numbers, names and their spellings, a row each; made anew with the form' })
@Check('case_search_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Index('case_search_by_token', ['office', 'ended', 'token', 'caseId'])
export class CaseSearchRow {
  @ForeignKey(() => CaseFileRow, { name: 'case_search_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'case_search_pk' })
  caseId!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'case_search_pk' })
  token!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'boolean' })
  ended!: boolean;
}
