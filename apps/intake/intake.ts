import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpProgram } from '#libs/http/http-program.js';
import { officeAudience } from '#libs/http/session/audience.js';
import { StaffSessionController } from '#libs/http/session/staff-session.controller.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { ActionsController } from './actions.controller.js';
import { CasesController } from './cases.controller.js';
import { OFFICE } from './office.js';

/** The window of one agency office; the same program runs once per office. */
export function createIntake(settings: Configuration<'intake'>): Promise<NestFastifyApplication> {
  return createHttpProgram(settings, {
    name: `intake-${settings.office.toLowerCase()}`,
    audience: officeAudience(settings.office),
    controllers: [StaffSessionController, CasesController, ActionsController],
    providers: [{ provide: OFFICE, useValue: settings.office }],
  });
}
