import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS } from '#libs/platform/http/access.js';
import type { Access } from '../session/access.js';

/** The name under which the documentation lists a handler: `Cases_read`. */
export const operationName = (controller: string, method: string): string => `${controller.replace(/Controller$/, '')}_${method}`;

type Handlers = Readonly<Record<string, object | undefined>>;

/** The decision about who may call it, for every handler of a program by its operation's name. */
export function accessByOperation(app: INestApplication): ReadonlyMap<string, Access | undefined> {
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()].flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype] : [])));
  return new Map(controllers.flatMap(decisionsOf));
}

function decisionsOf(controller: { readonly name: string; readonly prototype?: unknown }): readonly (readonly [string, Access | undefined])[] {
  const handlers = controller.prototype as Handlers;
  return Object.getOwnPropertyNames(handlers).flatMap((method) => {
    const handler = handlers[method];
    if (typeof handler !== 'function') return [];
    const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Access | undefined;
    return [[operationName(controller.name, method), access] as const];
  });
}
