import { ApiProperty } from '@nestjs/swagger';
import type { BranchCount, TableEdition } from '#libs/application/asking/ask-table-edition.js';
import { formatInstant } from '#libs/domain/time/instant.js';

class BranchAnswer implements BranchCount {
  @ApiProperty({ example: '1.1' })
  branch!: string;

  @ApiProperty({ example: '下一代信息网络产业' })
  name!: string;

  @ApiProperty({ type: 'integer', example: 12 })
  rows!: number;
}

export class TableEditionAnswer {
  @ApiProperty({ example: '2021' })
  version!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ format: 'uri' })
  address!: string;

  @ApiProperty({ format: 'date-time' })
  loadedAt!: string;

  @ApiProperty({ type: 'integer', example: 311 })
  rows!: number;

  @ApiProperty({ type: 'integer', example: 34, description: 'Earlier symbols with their later ones' })
  concordance!: number;

  @ApiProperty({ type: BranchAnswer, isArray: true, description: 'In the order of the table' })
  branches!: readonly BranchCount[];
}

export function tableEditionAnswer({ loadedAt, ...edition }: TableEdition): TableEditionAnswer {
  return { ...edition, loadedAt: formatInstant(loadedAt) };
}
