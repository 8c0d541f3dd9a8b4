import 'reflect-metadata';
import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PolicySource } from '#libs/application/policy/policy-source.js';
import { DocumentBuilder } from '#libs/documents/document-builder.js';
import { OutboxBell } from '#libs/persistence/bell.js';
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
import { verifyNobody, verifyPassword } from '#libs/platform/security/password.js';
import { randomToken } from '#libs/platform/security/random-token.js';
import { Commander } from './commander.js';
import { createIdentityVault } from './identity-vault.js';
import { APP_SERVICES, type AppServices } from './services.js';
import { ACCESS_SERVICES, AccessGuard } from './session/access.guard.js';
import { AUDIENCE, type Audience } from './session/audience.js';
import { COOKIE_SETTINGS } from './session/cookie.js';
import { VOCABULARY } from './vocabulary.js';

export type WebSettings = Configuration<'portal'>;

/** What differs from one web program to the next. */
export interface ProgramParts extends Pick<ModuleMetadata, 'controllers' | 'providers'> {
  readonly name: string;
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
  const module = programModule(parts, services, metrics, secure);
  const log = new Log(parts.name, settings.logLevel);
  const app = await createHttpApp(module, { log, secure, metrics, vocabulary: VOCABULARY });
  app.getHttpAdapter().getInstance().addHook('onClose', () => services.database.close());
  return app;
}

function programModule({ audience, controllers = [], providers = [] }: ProgramParts, services: AppServices, metrics: Metrics, secure: boolean): DynamicModule {
  return {
    module: HttpProgramModule,
    imports: [OperationsModule.with(metrics, { database: () => services.database.ping() })],
    controllers,
    providers: [
      { provide: APP_SERVICES, useValue: services },
      { provide: ACCESS_SERVICES, useValue: services },
      { provide: AUDIENCE, useValue: audience },
      { provide: COOKIE_SETTINGS, useValue: { secure } },
      { provide: APP_GUARD, useClass: AccessGuard },
      Commander,
      ...providers,
    ],
  };
}

export function createAppServices(settings: WebSettings, database: Database): AppServices {
  const { secretsKey } = settings;
  const secretOf = (caseId: string): string => applicantSecret(secretsKey, caseId);
  return {
    database,
    policies: new PolicySource(),
    clock: new ClockSource(settings.demoClock, settings.demoClockOffset),
    bell: new OutboxBell(database),
    vault: createIdentityVault(secretsKey),
    documents: new DocumentBuilder(),
    passwords: { verify: verifyPassword, verifyNobody },
    randomToken,
    applicantSecret: secretOf,
    secretFits: (caseId, secret) => sameSecret(normaliseSecret(secret) ?? '', secretOf(caseId)),
    portalUrl: settings.portalPublicUrl,
  };
}
