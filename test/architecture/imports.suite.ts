import { describe, expect, it } from '@jest/globals';
import { areaOf, DEPARTURES, faultOf } from './import-rules.js';
import { type Import, importsOf, readSources, type Source } from './sources.js';

const sources = readSources();
const imports = sources.flatMap(importsOf);

const violates = (each: Import): boolean => faultOf(each) !== undefined;
const departs = ({ from, to }: Import): boolean => DEPARTURES.some((known) => known.from === from && to.startsWith(known.to));

function violations(...planted: readonly Source[]): readonly string[] {
  return planted.flatMap(importsOf).flatMap((each) => faultOf(each) ?? []);
}

describe('the layers', () => {
  it('are kept by every import', () => {
    const broken = imports.filter((each) => violates(each) && !departs(each));
    expect(broken.map((each) => `${each.from}:${each.line} ${each.written}: ${faultOf(each) ?? ''}`)).toEqual([]);
  });

  it('know every file', () => {
    expect(sources.filter(({ path }) => areaOf(path) === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('have no departure on the list that is not needed', () => {
    const needless = DEPARTURES.filter(({ from, to }) => !imports.some((each) => each.from === from && each.to.startsWith(to) && violates(each)));
    expect(needless).toEqual([]);
  });

  it('lead only to files that exist', () => {
    const paths = new Set(sources.map(({ path }) => path));
    const lost = imports.filter(({ to }) => /^(apps(?!\/web\/)|libs|workflows|migrations|test)\/.*\.ts$/.test(to) && !paths.has(to));
    expect(lost.map(({ from, line, written }) => `${from}:${line} ${written}`)).toEqual([]);
  });

  it('have no circle of files that need one another to run', () => {
    expect(circleIn(imports.filter(({ typesOnly }) => !typesOnly))).toEqual([]);
  });
});

describe('a planted violation', () => {
  it.each([
    ['libs/domain/planted.ts', `import { Injectable } from '@nestjs/common';`, 'may not import it'],
    ['libs/domain/planted.ts', `import { createHash } from 'node:crypto';`, 'may not import it'],
    ['libs/domain/planted.ts', `import type { Caller } from '#libs/application/commands/caller.js';`, 'may not import it'],
    ['libs/domain/planted.ts', `import { sha256 } from '#libs/canonical/canonical.js';`, 'may not import it'],
    ['libs/domain/planted.ts', `export type Late = import('#libs/persistence/cases.js').CaseFile;`, 'may not import it'],
    ['libs/domain/planted.ts', `const late = await import('#libs/platform/logging/log.js');`, 'may not import it'],
    ['libs/domain/planted.ts', `export * from '#libs/persistence/cases.js';`, 'may not import it'],
    ['libs/domain/planted.ts', `const fs = require('fs');`, 'may not import it'],
    ['libs/domain/planted.ts', `import { DomainError } from '../application/planted.js';`, 'crosses an area by a relative path'],
    ['libs/domain/clock/planted.ts', `import { DomainError } from '../errors';`, 'does not end in .js'],
    ['libs/canonical/planted.ts', `import { DomainError } from '#libs/domain/errors.js';`, 'may not import it'],
    ['libs/application/planted.ts', `import { Log } from '#libs/platform/logging/log.js';`, 'may not import it'],
    ['libs/application/planted.ts', `import { Client } from '@temporalio/client';`, 'may not import it'],
    ['libs/application/planted.ts', `import { HttpException } from '@nestjs/common';`, 'may not import it'],
    ['libs/application/planted.ts', `import { DocumentBuilder } from '#libs/documents/document-builder.js';`, 'may not import it'],
    ['libs/persistence/planted.ts', `import { act } from '#libs/application/commands/act.js';`, 'may not import it'],
    ['libs/persistence/planted.ts', `import { DomainError } from '#libs/platform/problem/problem.js';`, 'may not import it'],
    ['libs/temporal/planted.ts', `import { caseWorkflow } from '#workflows/case/case.workflow.js';`, 'may not import it'],
    ['libs/temporal/planted.ts', `import { Database } from '#libs/persistence/database.js';`, 'may not import it'],
    ['libs/cnipa/planted.ts', `import { normaliseForm } from '#libs/application/request/normalise-form.js';`, 'may not import it'],
    ['libs/cnipa/planted.ts', `import { executeCommand } from '#libs/application/commands/execute-command.js';`, 'may not import it'],
    ['libs/documents/planted.ts', `import { HttpsGateway } from '#libs/cnipa/https/https-gateway.js';`, 'may not import it'],
    ['libs/platform/planted.ts', `import { TRANSITIONS } from '#libs/domain/case/transitions.js';`, 'may not import it'],
    ['libs/platform/planted.ts', `import type { Caller } from '#libs/application/commands/caller.js';`, 'may not import it'],
    ['libs/samples/planted.ts', `import { Database } from '#libs/persistence/database.js';`, 'may not import it'],
    ['libs/http/planted.ts', `import { lockCase } from '#libs/persistence/cases.js';`, 'may not import it'],
    ['libs/http/planted.ts', `import { createIntake } from '#apps/intake/intake.js';`, 'may not import it'],
    ['libs/reference-data/planted.ts', `import { DomainError } from '#libs/domain/errors.js';`, 'belongs to no area'],
    ['libs/another/planted.ts', `import { DomainError } from '#libs/domain/errors.js';`, 'belongs to no area'],
    ['apps/intake/planted.ts', `import { lockCase } from '#libs/persistence/cases.js';`, 'may not import it'],
    ['apps/intake/planted.ts', `import { createPortal } from '#apps/portal/portal.js';`, 'may not import it'],
    ['apps/portal/planted.ts', `import { caseWorkflow } from '#workflows/index.js';`, 'may not import it'],
    ['apps/supervision/planted.ts', `import { DataSource } from 'typeorm';`, 'may not import it'],
    ['apps/worker/planted.ts', `import { createHttpProgram } from '#libs/http/http-program.js';`, 'may not import it'],
    ['apps/cnipa-simulator/planted.ts', `import { Database } from '#libs/persistence/database.js';`, 'may not import it'],
    ['workflows/case/planted.ts', `import { act } from '#libs/application/commands/act.js';`, 'may not import it'],
    ['workflows/case/planted.ts', `import { DataSource } from 'typeorm';`, 'may not import it'],
    ['migrations/planted.ts', `import { STATES } from '#libs/domain/case/states.js';`, 'may not import it'],
    ['libs/domain/planted.spec.ts', `import { createTestDatabase } from '#test/support/test-database.js';`, 'may not import it'],
    ['apps/intake/planted.ts', `import { createTestDatabase } from '#test/support/test-database.js';`, 'may not import it'],
    ['libs/domain/planted.ts', `import { expect } from '@jest/globals';`, 'may not import it'],
  ])('is found: %s %s', (path, text, fault) => {
    expect(violations({ path, text })).toEqual([fault]);
  });

  it.each([
    ['libs/http/planted.ts', `import type { CaseFile } from '#libs/persistence/cases.js';`],
    ['libs/http/planted.ts', `import { type CaseFile } from '#libs/persistence/cases.js';`],
    ['libs/http/http-program.ts', `import { Database } from '#libs/persistence/database.js';`],
    ['libs/domain/planted.spec.ts', `import { readFileSync } from 'node:fs'; import fc from 'fast-check';`],
    ['apps/worker/planted.ts', `import { caseQueue } from '#workflows/case/case.contract.js';`],
    ['test/integration/planted.spec.ts', `import { Database } from '#libs/persistence/database.js'; import pg from 'pg';`],
  ])('is not seen where there is none: %s %s', (path, text) => {
    expect(violations({ path, text })).toEqual([]);
  });

  it('is found in a circle', () => {
    const circle = [
      { path: 'libs/domain/one.ts', text: `import { two } from './two.js';` },
      { path: 'libs/domain/two.ts', text: `import { three } from './three.js';` },
      { path: 'libs/domain/three.ts', text: `export { one } from './one.js';` },
    ];
    expect(circleIn(circle.flatMap(importsOf))).toHaveLength(4);
  });
});

/** The first circle found, as the files along it, the first once more at its end; empty if there is none. */
function circleIn(edges: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    const circle = (targets.get(path) ?? []).map((to) => visit(to, [...trail, path])).find(({ length }) => length > 0);
    done.add(path);
    return circle ?? [];
  };
  return [...targets.keys()].map((path) => visit(path, [])).find(({ length }) => length > 0) ?? [];
}
