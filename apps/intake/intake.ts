import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { STAFF_CONTROLLERS } from '#libs/http/cases/staff-controllers.js';
import { createHttpProgram, type ProgramParts } from '#libs/http/http-program.js';
import { NotificationsController } from '#libs/http/notifications/notifications.controller.js';
import type { Office } from '#libs/domain/case/names.js';
import { LiveController } from '#libs/http/live/live.controller.js';
import { LiveFeed } from '#libs/http/live/live-feed.js';
import { officeAudience } from '#libs/http/session/audience.js';
import { StaffSessionController } from '#libs/http/session/staff-session.controller.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { AbsencesController } from '#libs/http/absences/absences.controller.js';
import { StuckCasesController } from '#libs/http/worklist/stuck-cases.controller.js';
import { TextTemplatesController } from '#libs/http/text-templates/text-templates.controller.js';
import { WorklistController } from '#libs/http/worklist/worklist.controller.js';
import { ActionsController } from './actions.controller.js';
import { BulkActionsController } from './bulk-actions.controller.js';
import { BulkIntakeController } from './bulk-intake/bulk-intake.controller.js';
import { CasesController } from './cases.controller.js';
import { ExportsController } from './exports.controller.js';
import { NoticePreviewsController } from './notice-previews.controller.js';
import { OFFICE } from './office.js';
import { DraftsController } from './reception/drafts.controller.js';
import { ReceptionController } from './reception/reception.controller.js';

/** The window of one agency office. */
export const intakeParts = (office: Office): ProgramParts => ({
  name: `intake-${office.toLowerCase()}`,
  purpose: "The window of one agency office: its staff take requests in, collect data, recommend, review. The same program runs once per office, each with its office's own cookie.",
  audience: officeAudience(office),
  controllers: [
    StaffSessionController,
    LiveController,
    WorklistController,
    CasesController,
    ReceptionController,
    DraftsController,
    ActionsController,
    NoticePreviewsController,
    BulkActionsController,
    BulkIntakeController,
    ExportsController,
    StuckCasesController,
    AbsencesController,
    NotificationsController,
    TextTemplatesController,
    ...STAFF_CONTROLLERS,
  ],
  providers: [{ provide: OFFICE, useValue: office }, LiveFeed],
});

/** The same program runs once per office. */
export function createIntake(settings: Configuration<'intake'>): Promise<NestFastifyApplication> {
  return createHttpProgram(settings, intakeParts(settings.office));
}
