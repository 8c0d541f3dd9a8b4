import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'integrity_finding', comment: 'Findings of bad faith (Order 85 Article 22): requesters by the keyed hash of their number, agencies by code' })
@Check('integrity_finding_party_known', `party IN ('REQUESTER', 'AGENCY')`)
@Index('integrity_finding_by_party', ['partyIndex'])
export class IntegrityFindingRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'integrity_finding_pk' })
  id!: string;

  @Column({ type: 'text' })
  party!: string;

  @Column({ type: 'text', name: 'party_index' })
  partyIndex!: string;

  @Column({ type: 'date', name: 'found_on' })
  foundOn!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt!: Date;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy!: string;
}
