import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReplayController } from '#libs/http/cases/replay.controller.js';
import { createHttpProgram, type ProgramParts } from '#libs/http/http-program.js';
import { NotificationsController } from '#libs/http/notifications/notifications.controller.js';
import { supervisionAudience } from '#libs/http/session/audience.js';
import { StaffSessionController } from '#libs/http/session/staff-session.controller.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { ClocksController } from './clocks.controller.js';
import { OutagesController } from './outages/outages.controller.js';
import { REFERENCE_CONTROLLERS } from './reference/reference-controllers.js';
import { WatchdogController } from './watchdog/watchdog.controller.js';

/** The supervisors' view over both offices. */
export const SUPERVISION: ProgramParts = {
  name: 'supervision',
  purpose: 'For supervisors and administrators: the clocks of both offices, outages, warnings, the reference data, the replay of decisions.',
  audience: supervisionAudience,
  controllers: [StaffSessionController, ClocksController, ReplayController, NotificationsController, OutagesController, WatchdogController, ...REFERENCE_CONTROLLERS],
};

export function createSupervision(settings: Configuration<'supervision'>): Promise<NestFastifyApplication> {
  return createHttpProgram(settings, SUPERVISION);
}
