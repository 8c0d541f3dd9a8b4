import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ReferenceChangeRow } from './reference-change.js';

@Entity({ name: 'reprojection', comment: 'How far a change of the policy has reached the open cases; goes on where it stopped' })
export class ReprojectionRow {
  @ForeignKey(() => ReferenceChangeRow, { name: 'reprojection_change_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'change_id', primaryKeyConstraintName: 'reprojection_pk' })
  changeId!: string;

  @PrimaryColumn({ type: 'integer', default: 0, primaryKeyConstraintName: 'reprojection_pk' })
  lane!: number;

  @Column({ type: 'text', array: true })
  offices!: string[];

  @Column({ type: 'uuid', name: 'after_case', nullable: true })
  afterCase!: string | null;

  @Column({ type: 'uuid', array: true })
  waiting!: string[];

  @Column({ type: 'integer', name: 'looked_at' })
  lookedAt!: number;

  @Column({ type: 'integer' })
  moved!: number;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
