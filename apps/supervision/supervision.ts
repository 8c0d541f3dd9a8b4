import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpProgram } from '#libs/http/http-program.js';
import { supervisionAudience } from '#libs/http/session/audience.js';
import { StaffSessionController } from '#libs/http/session/staff-session.controller.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { ClocksController } from './clocks.controller.js';

/** The supervisors' view over both offices. */
export function createSupervision(settings: Configuration<'supervision'>): Promise<NestFastifyApplication> {
  return createHttpProgram(settings, {
    name: 'supervision',
    audience: supervisionAudience,
    controllers: [StaffSessionController, ClocksController],
  });
}
