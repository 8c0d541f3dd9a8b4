import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpProgram, type ProgramParts } from '#libs/http/http-program.js';
import { ApplicantSessionController } from '#libs/http/session/applicant-session.controller.js';
import { applicantAudience } from '#libs/http/session/audience.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { ASK_CONTROLLERS } from './ask/ask.js';
import { takeLongLists } from './ask/long-lists.js';
import { AskWarmUp } from './ask/warm-up.js';
import { PublishedFiguresController } from './figures.controller.js';
import { PapersController } from './papers.controller.js';
import { RequestsController } from './requests.controller.js';

/** What applicants and the public reach. */
export const PORTAL: ProgramParts = {
  name: 'portal',
  purpose: 'For applicants and the public: ask before filing, file a request, see where it stands, answer a correction, withdraw.',
  audience: applicantAudience,
  controllers: [ApplicantSessionController, RequestsController, PapersController, PublishedFiguresController, ...ASK_CONTROLLERS],
  providers: [AskWarmUp],
};

export async function createPortal(settings: Configuration<'portal'>): Promise<NestFastifyApplication> {
  return takeLongLists(await createHttpProgram(settings, PORTAL));
}
