import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { FaultDesk } from './fault-desk.js';
import { type Faults, faults } from './faults.js';

/** The switch for faults on demand. */
@Controller('admin/faults')
export class FaultsController {
  constructor(private readonly desk: FaultDesk) {}

  @Get()
  standing(): Faults {
    return this.desk.standing;
  }

  @Put()
  order(@Body() body: unknown): Faults {
    this.desk.order(faults(body, ''));
    return this.desk.standing;
  }

  @Delete()
  @HttpCode(204)
  clear(): void {
    this.desk.clear();
  }
}
