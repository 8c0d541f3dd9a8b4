import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'gateway_cursor', comment: 'Up to where what CNIPA publishes is on record' })
export class GatewayCursorRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'gateway_cursor_pk' })
  feed!: string;

  @Column({ type: 'text' })
  cursor!: string;
}
