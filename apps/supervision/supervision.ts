import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReplayController } from '#libs/http/cases/replay.controller.js';
import { AbsencesController } from '#libs/http/absences/absences.controller.js';
import { createHttpProgram, type ProgramParts } from '#libs/http/http-program.js';
import { supervisionAudience } from '#libs/http/session/audience.js';
import { StaffSessionController } from '#libs/http/session/staff-session.controller.js';
import { StuckCasesController } from '#libs/http/worklist/stuck-cases.controller.js';
import { WorklistController } from '#libs/http/worklist/worklist.controller.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { REFERENCE_CONTROLLERS } from './reference/reference-controllers.js';

/** The supervisors' view over both offices. */
export const SUPERVISION: ProgramParts = {
  name: 'supervision',
  purpose: 'For supervisors and administrators: the cases of the offices they hold, by what is due first, the reference data, the replay of decisions.',
  audience: supervisionAudience,
  controllers: [StaffSessionController, WorklistController, StuckCasesController, AbsencesController, ReplayController, ...REFERENCE_CONTROLLERS],
};

export function createSupervision(settings: Configuration<'supervision'>): Promise<NestFastifyApplication> {
  return createHttpProgram(settings, SUPERVISION);
}
