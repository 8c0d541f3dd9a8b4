import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'sweep_round', comment: 'When the sweep last held cases and workflows against one another' })
export class SweepRoundRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'sweep_round_pk' })
  part!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
