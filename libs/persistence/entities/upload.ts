import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'upload', comment: 'Files as received, checked before they are stored; owned by whoever uploaded them' })
export class UploadRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'upload_pk' })
  id!: string;

  @Column({ type: 'text' })
  owner!: string;

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

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
