import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { formatInstant } from '#libs/domain/time/instant.js';
import { Anyone } from '#libs/platform/http/access.js';
import { APP_SERVICES, type AppServices } from './services.js';

class ClockSourceAnswer {
  @ApiProperty({ format: 'date-time', description: 'Legal time: the server\'s, in Asia/Shanghai' })
  now!: string;

  @ApiProperty({ type: 'integer', description: 'Milliseconds of the demo clock; anything but 0 is shown as a banner' })
  demoOffset!: number;
}

@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @Anyone()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What time it is here' })
  @ApiOkResponse({ type: ClockSourceAnswer })
  now(): ClockSourceAnswer {
    const { clock } = this.services;
    return { now: formatInstant(clock.now()), demoOffset: clock.offset };
  }
}
