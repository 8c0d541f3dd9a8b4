import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpProgram } from '#libs/http/http-program.js';
import { ApplicantSessionController } from '#libs/http/session/applicant-session.controller.js';
import { applicantAudience } from '#libs/http/session/audience.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { RequestsController } from './requests.controller.js';

/** What applicants and the public reach. */
export function createPortal(settings: Configuration<'portal'>): Promise<NestFastifyApplication> {
  return createHttpProgram(settings, {
    name: 'portal',
    audience: applicantAudience,
    controllers: [ApplicantSessionController, RequestsController],
  });
}
