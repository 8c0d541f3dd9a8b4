import 'reflect-metadata';
import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PolicySource } from '#libs/application/policy/policy-source.js';
import { DocumentBuilder } from '#libs/documents/document-builder.js';
import { Bell, BellListener } from '#libs/persistence/bell.js';
import { createDataSource } from '#libs/persistence/data-source.js';
import { Database } from '#libs/persistence/database.js';
import { ClockSource } from '#libs/platform/clock/clock-source.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import { createHttpApp } from '#libs/platform/http/http-app.js';
import { Log } from '#libs/platform/logging/log.js';
import { Metrics } from '#libs/platform/metrics/metrics.js';
import { OperationsModule } from '#libs/platform/metrics/operations.module.js';
import { applicantSecret, normaliseSecret } from '#libs/platform/security/applicant-secret.js';
import { sameSecret } from '#libs/platform/security/constant-time.js';
import { oneTimePassword } from '#libs/platform/security/one-time-password.js';
import { hashPassword, verifyNobody, verifyPassword } from '#libs/platform/security/password.js';
import { randomToken } from '#libs/platform/security/random-token.js';
import { ClockController } from './clock.controller.js';
import { AdmissionGuard, COMMANDS_PER_MINUTE } from './admission.guard.js';
import { Commander } from './commander.js';
import { createIdentityVault } from './identity-vault.js';
import type { About } from './openapi/describe-api.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { ProgramDescription } from './openapi/program-description.js';
import { sessionSecurity } from './openapi/session-security.js';
import { serveScreens } from './screens/serve-screens.js';
import { APP_SERVICES, type AppServices } from './services.js';
import { ACCESS_SERVICES, AccessGuard } from './session/access.guard.js';
import { AUDIENCE, type Audience } from './session/audience.js';
import { COOKIE_SETTINGS } from './session/cookie.js';
import { UploadGuard } from './upload.guard.js';
import { VOCABULARY } from './vocabulary.js';

export type WebSettings = Configuration<'portal'>;

/** What differs from one web program to the next. */
export interface ProgramParts extends Pick<ModuleMetadata, 'controllers' | 'providers'> {
  readonly name: string;
  /** What the program is for, as its description says it. */
  readonly purpose: string;
  readonly audience: Audience;
}

@Module({})
class HttpProgramModule {}

/** A web program: everything the three share, with the program's own controllers on top. Closes its database with it. */
export async function createHttpProgram(settings: WebSettings, parts: ProgramParts): Promise<NestFastifyApplication> {
  const dataSource = await createDataSource(settings.databaseUrl, settings.databasePool).initialize();
  const services = createAppServices(settings, new Database(dataSource));
  const secure = settings.cookieSecure;
  const metrics = new Metrics(parts.name);
  const module = programModule(parts, services, metrics, { secure, commandsPerMinute: settings.commandsPerMinute });
  const log = new Log(parts.name, settings.logLevel);
  const app = await createHttpApp(module, { log, secure, metrics, vocabulary: VOCABULARY });
  app.getHttpAdapter().getInstance().addHook('onClose', () => services.database.close());
  await serveScreens(app, parts.audience.screens);
  app.get(ProgramDescription).describes(app);
  return app;
}

/** The program with nothing behind it: to be described and looked at, not to answer. Needs no connection. */
export function hollowProgram(parts: ProgramParts): DynamicModule {
  return programModule(parts, {} as AppServices, new Metrics(parts.name), { secure: true, commandsPerMinute: 1 });
}

function programModule(
  parts: ProgramParts,
  services: AppServices,
  metrics: Metrics,
  { secure, commandsPerMinute }: { readonly secure: boolean; readonly commandsPerMinute: number },
): DynamicModule {
  const { audience, controllers = [], providers = [] } = parts;
  return {
    module: HttpProgramModule,
    imports: [OperationsModule.with(metrics, { database: () => services.database.ping() })],
    controllers: [ClockController, OpenApiController, ...controllers],
    providers: [
      { provide: APP_SERVICES, useValue: services },
      { provide: ACCESS_SERVICES, useValue: services },
      { provide: AUDIENCE, useValue: audience },
      { provide: COOKIE_SETTINGS, useValue: { secure } },
      { provide: COMMANDS_PER_MINUTE, useValue: commandsPerMinute },
      { provide: APP_GUARD, useClass: AdmissionGuard },
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_GUARD, useClass: UploadGuard },
      { provide: ProgramDescription, useValue: new ProgramDescription(aboutOf(parts)) },
      Commander,
      ...providers,
    ],
  };
}

const aboutOf = ({ name, purpose, audience }: ProgramParts): About => ({
  title: `Youshen ${name}`,
  description: purpose,
  ...sessionSecurity(audience.cookie),
});

export function createAppServices(settings: WebSettings, database: Database): AppServices {
  const { secretsKey } = settings;
  const live = new Bell(database, 'live');
  database.whenOnRecord(() => {
    live.ring();
  });
  const secretOf = (caseId: string): string => applicantSecret(secretsKey, caseId);
  return {
    database,
    policies: new PolicySource(),
    clock: new ClockSource(settings.demoClock, settings.demoClockOffset),
    bell: new Bell(database, 'flow'),
    listen: (wake) => new BellListener(settings.databaseUrl, 'live', wake),
    vault: createIdentityVault(secretsKey),
    documents: new DocumentBuilder(),
    passwords: { verify: verifyPassword, verifyNobody, hash: hashPassword, oneTime: oneTimePassword },
    randomToken,
    applicantSecret: secretOf,
    secretFits: (caseId, secret) => sameSecret(normaliseSecret(secret) ?? '', secretOf(caseId)),
    portalUrl: settings.portalPublicUrl,
  };
}
