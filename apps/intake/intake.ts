import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReplayController } from '#libs/http/cases/replay.controller.js';
import { createHttpProgram, type ProgramParts } from '#libs/http/http-program.js';
import { NotificationsController } from '#libs/http/notifications/notifications.controller.js';
import type { Office } from '#libs/domain/case/names.js';
import { officeAudience } from '#libs/http/session/audience.js';
import { StaffSessionController } from '#libs/http/session/staff-session.controller.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { ActionsController } from './actions.controller.js';
import { CaseClockController } from './case-clock.controller.js';
import { CasesController } from './cases.controller.js';
import { OFFICE } from './office.js';

/** The window of one agency office. */
export const intakeParts = (office: Office): ProgramParts => ({
  name: `intake-${office.toLowerCase()}`,
  purpose: "The window of one agency office: its staff take requests in, collect data, recommend, review. The same program runs once per office, each with its office's own cookie.",
  audience: officeAudience(office),
  controllers: [StaffSessionController, CasesController, CaseClockController, ActionsController, NotificationsController, ReplayController],
  providers: [{ provide: OFFICE, useValue: office }],
});

/** The same program runs once per office. */
export function createIntake(settings: Configuration<'intake'>): Promise<NestFastifyApplication> {
  return createHttpProgram(settings, intakeParts(settings.office));
}
