import { Controller, Get, Headers, Query } from '@nestjs/common';
import { PAGE } from '#libs/cnipa/contract/result.js';
import { text } from '#libs/cnipa/contract/shape.js';
import { FAULT_HEADER } from '../faults/fault-header.js';
import { FaultDesk } from '../faults/fault-desk.js';
import { Publication } from './publication.js';

const position = text(9, /^\d+$/);

@Controller('results')
export class ResultsController {
  constructor(
    private readonly publication: Publication,
    private readonly desk: FaultDesk,
  ) {}

  @Get()
  async after(@Headers(FAULT_HEADER) header: string | undefined, @Query('after') cursor: unknown = '0'): Promise<object> {
    const from = Number(position(cursor, 'after'));
    await this.desk.of(header).admit();
    const items = this.publication.page(from, PAGE);
    return { items, cursor: String(from + items.length) };
  }
}
