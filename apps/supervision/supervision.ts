import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { STAFF_CONTROLLERS } from '#libs/http/cases/staff-controllers.js';
import { createHttpProgram, type ProgramParts } from '#libs/http/http-program.js';
import { AbsencesController } from '#libs/http/absences/absences.controller.js';
import { NotificationsController } from '#libs/http/notifications/notifications.controller.js';
import { LiveController } from '#libs/http/live/live.controller.js';
import { LiveFeed } from '#libs/http/live/live-feed.js';
import { supervisionAudience } from '#libs/http/session/audience.js';
import { StaffSessionController } from '#libs/http/session/staff-session.controller.js';
import { TextTemplatesController } from '#libs/http/text-templates/text-templates.controller.js';
import { StuckCasesController } from '#libs/http/worklist/stuck-cases.controller.js';
import { WorklistController } from '#libs/http/worklist/worklist.controller.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { BoardController } from './board/board.controller.js';
import { SupervisionExportsController } from './exports.controller.js';
import { OutagesController } from './outages/outages.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { REFERENCE_CONTROLLERS } from './reference/reference-controllers.js';
import { ReplaysController } from './replays/replays.controller.js';
import { RulesController } from './rules/rules.controller.js';
import { TextTemplateRecordsController } from './text-templates/text-template-records.controller.js';
import { WatchdogController } from './watchdog/watchdog.controller.js';

/** The supervisors' view over both offices. */
export const SUPERVISION: ProgramParts = {
  name: 'supervision',
  purpose: 'For supervisors and administrators: the clocks and cases of both offices, reassigning, breaches, closing, outages, warnings, figures, the reference data, the replay of decisions, the audit, the accounts of the staff.',
  audience: supervisionAudience,
  controllers: [
    StaffSessionController,
    LiveController,
    WorklistController,
    StuckCasesController,
    AbsencesController,
    SupervisionExportsController,
    NotificationsController,
    BoardController,
    OutagesController,
    WatchdogController,
    ...STAFF_CONTROLLERS,
    FiguresController,
    AuditController,
    AccountsController,
    RulesController,
    TextTemplatesController,
    TextTemplateRecordsController,
    ReplaysController,
    ...REFERENCE_CONTROLLERS,
  ],
  providers: [LiveFeed],
};

export function createSupervision(settings: Configuration<'supervision'>): Promise<NestFastifyApplication> {
  return createHttpProgram(settings, SUPERVISION);
}
