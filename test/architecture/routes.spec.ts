import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Post, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard as GatewayGuard } from '#apps/cnipa-simulator/http/access.guard.js';
import { SimulatorModule } from '#apps/cnipa-simulator/simulator.module.js';
import { intakeParts } from '#apps/intake/intake.js';
import { PORTAL } from '#apps/portal/portal.js';
import { SUPERVISION } from '#apps/supervision/supervision.js';
import type { WorkerProgram } from '#apps/worker/wiring.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { GATEWAY_DESCRIPTION } from '#libs/cnipa/contract/openapi/gateway-description.js';
import { ROLES } from '#libs/domain/case/names.js';
import { hollowProgram, type ProgramParts } from '#libs/http/http-program.js';
import { AccessGuard } from '#libs/http/session/access.guard.js';
import { ForStaff } from '#libs/http/session/access.js';
import { Metrics } from '#libs/platform/metrics/metrics.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';
import { controllersOf, type Route, routesOf } from './route-walk.js';
import { filesUnder } from './sources.js';

const worker = { metrics: new Metrics('worker') } as WorkerProgram;
const parts: Readonly<Record<string, ProgramParts>> = {
  'intake of Guangzhou': intakeParts('GUANGZHOU'),
  'intake of Shenzhen': intakeParts('SHENZHEN'),
  supervision: SUPERVISION,
  portal: PORTAL,
};
const web = Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, controllersOf(hollowProgram(each))]));
const gateway = controllersOf(SimulatorModule);
const all = { ...web, worker: controllersOf(WorkerModule.with(worker)), 'gateway of the demo': gateway };

/** Routes that change nothing of a case, and why a repetition does no harm. */
const CHANGES_NO_CASE: readonly (readonly [path: RegExp, why: string])[] = [
  [/^session$/, 'opens or closes a session'],
  [/^session\/password$/, "sets the caller's own password; set twice, the second names the wrong present one"],
  [/^accounts\/:accountId$/, 'is written under an id the caller chose, with the version it was read in; twice is once'],
  [/^accounts\/:accountId\/one-time-password$/, 'gives a new password in the place of the last one'],
  [/(^|\/)uploads$/, 'keeps a file that a request may name later; kept twice, it is named once'],
  [/^bulk-intakes$/, 'checks what was handed in and keeps it for a while; nothing is registered'],
  [/^bulk-intakes\/:bulkIntakeId$/, 'discards a batch that nobody has begun to register; twice is once'],
  [/^reception\/check$/, 'says what a registration would say; nothing is kept'],
  [/^drafts\//, "keeps a clerk's own draft by its version, or deletes it; twice is once"],
  [/^ask\//, 'answers a question'],
  [/\/preview$/, 'shows what a change would do'],
  [/^figures\/thresholds$/, 'sets a threshold; the same one set again is one record'],
  [/^text-templates\/records$/, 'sets a standard text; the same one set again is one record'],
  [/^worklist\/filters$/, "keeps or forgets the caller's own filter by its name; twice is once"],
  [/^absences\//, 'is written under an id the caller chose, and ended once; twice is once'],
  [/^notifications\/seen$/, 'notes what one has seen; seen twice, it keeps its instant'],
];

const told = ({ method, path, controller, handler }: Route): string => `${method} /${path} (${controller}.${handler})`;

function isDecision(access: unknown): boolean {
  if (access === 'anyone' || access === 'applicant') return true;
  const staff = typeof access === 'object' && access !== null && 'staff' in access ? access.staff : undefined;
  return Array.isArray(staff) && staff.every((role) => (ROLES as readonly unknown[]).includes(role));
}

const undecided = (controllers: readonly Type[]): readonly string[] =>
  controllers.flatMap(routesOf).filter(({ access }) => !isDecision(access)).map(told);

const keyless = (controllers: readonly Type[]): readonly string[] =>
  controllers
    .flatMap(routesOf)
    .filter(({ method, path, wantsIdempotencyKey }) => method !== 'GET' && !wantsIdempotencyKey && !CHANGES_NO_CASE.some(([exempt]) => exempt.test(path)))
    .map(told);

@Controller('planted')
class Planted {
  @Get('open')
  open(): void {
    return;
  }

  @Post('decided')
  @ForStaff('CLERK')
  decided(@IdempotencyKey() key: string): string {
    return key;
  }

  @Post('twice')
  @ForStaff('CLERK')
  twice(): void {
    return;
  }
}

describe('every route', () => {
  it.each(Object.entries(web))('of %s carries a decision about who may call it', (_, controllers) => {
    expect(controllers.flatMap(routesOf).length).toBeGreaterThan(5);
    expect(undecided(controllers)).toEqual([]);
  });

  it('of the worker is for anyone: health and figures, no case', () => {
    expect(all.worker.flatMap(routesOf).map(({ path, access }) => [path, access])).toEqual([
      ['metrics', 'anyone'],
      ['health/live', 'anyone'],
      ['health/ready', 'anyone'],
    ]);
  });

  it('of the gateway wants its token, health aside', () => {
    const providers = Reflect.getMetadata('providers', SimulatorModule) as readonly unknown[];
    expect(providers).toContainEqual({ provide: APP_GUARD, useClass: GatewayGuard });
    const open = gateway.flatMap(routesOf).filter(({ access }) => access !== undefined);
    expect(open.map(({ path, access }) => [path, access])).toEqual([
      ['health/live', 'anyone'],
      ['health/ready', 'anyone'],
    ]);
  });

  it.each(Object.entries(parts))('of %s stands behind the guard', (_, each) => {
    expect(hollowProgram(each).providers).toContainEqual({ provide: APP_GUARD, useClass: AccessGuard });
  });

  it('that changes a case wants an Idempotency-Key', () => {
    expect(Object.values(web).flatMap(keyless)).toEqual([]);
    expect(Object.values(web).flat().flatMap(routesOf).filter(({ wantsIdempotencyKey }) => wantsIdempotencyKey).length).toBeGreaterThan(15);
  });

  it('without a decision or a key is caught', () => {
    expect(undecided([Planted])).toEqual(['GET /planted/open (Planted.open)']);
    expect(keyless([Planted])).toEqual(['POST /planted/twice (Planted.twice)']);
  });

  it('belongs to a program', async () => {
    const files = ['apps', 'libs'].flatMap(filesUnder).filter((path) => path.endsWith('.controller.ts'));
    const modules = await Promise.all(files.map((path) => import(`#${path.replace('.ts', '.js')}`) as Promise<Record<string, Type>>));
    const served = new Set(Object.values(all).flat());
    const idle = modules.flatMap((module) => Object.values(module)).filter((each) => Reflect.hasMetadata('__controller__', each) && !served.has(each));
    expect(idle.map(({ name }) => name)).toEqual([]);
  }, 60_000);
});

describe('the contract with the gateway', () => {
  it('describes the routes that the demo answers, its own switches and health aside', () => {
    const answered = gateway.flatMap(routesOf).filter(({ path }) => !/^(admin|health)\//.test(path));
    const described = Object.entries(GATEWAY_DESCRIPTION.paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
    expect(answered.map(({ method, path }) => `${method} /${path.replace(/:(\w+)/g, '{$1}')}`).sort()).toEqual(described.sort());
  });
});

