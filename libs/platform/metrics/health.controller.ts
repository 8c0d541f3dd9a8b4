import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Anyone } from '../http/access.js';
import { Readiness } from './readiness.js';

/** For whoever starts and stops the program. */
@Anyone()
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** Every part answers, each with the milliseconds it took; otherwise a problem document names those that are missing. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ readonly status: 'ready'; readonly parts: Readonly<Record<string, number>> }> {
    return { status: 'ready', parts: await this.readiness.ask() };
  }
}
