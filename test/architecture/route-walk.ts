import 'reflect-metadata';
import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ACCESS } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';

type Class = Type;
type Part = Class | DynamicModule;

/** One route as its handler declares it. */
export interface Route {
  readonly controller: string;
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  /** The decision about who may call it; `undefined` if nobody has made one. */
  readonly access: unknown;
  readonly wantsIdempotencyKey: boolean;
}

/** Every controller of a module and of what it imports. */
export function controllersOf(part: Part): readonly Class[] {
  const { module, imports = [], controllers = [] } = 'module' in part ? part : { module: part };
  const below = [...imports, ...declared(MODULE_METADATA.IMPORTS, module)] as readonly Part[];
  const own = declared(MODULE_METADATA.CONTROLLERS, module) as readonly Class[];
  return [...controllers, ...own, ...below.flatMap(controllersOf)];
}

const declared = (key: string, target: object): readonly unknown[] => (Reflect.getMetadata(key, target) as unknown[] | undefined) ?? [];

/** Every route of a controller; handlers it inherits are its own too. */
export function routesOf(controller: Class): readonly Route[] {
  const handlers = controller.prototype as Record<string, unknown>;
  return namesOf(handlers).flatMap((name) => {
    const handler = handlers[name];
    if (typeof handler !== 'function') return [];
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    return [
      {
        controller: controller.name,
        handler: name,
        method: RequestMethod[method],
        path: [controller, handler].map((each) => String(Reflect.getMetadata(PATH_METADATA, each) ?? '')).map(trimmed).filter(Boolean).join('/'),
        access: (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as unknown,
        wantsIdempotencyKey: factoriesOf(controller, name).includes(KEY_FACTORY),
      },
    ];
  });
}

const trimmed = (path: string): string => path.replace(/^\/|\/$/g, '');

function namesOf(prototype: object | null): readonly string[] {
  if (prototype === null || prototype === Object.prototype) return [];
  const own = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return [...new Set([...own, ...namesOf(Object.getPrototypeOf(prototype) as object | null)])];
}

/** What reads the parameters of a handler, for those parameters that are decorators of our own. */
function factoriesOf(controller: Class, handler: string): readonly unknown[] {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<string, { readonly factory?: unknown }>;
  return Object.values(parameters).flatMap(({ factory }) => factory ?? []);
}

/** By what the parameter `@IdempotencyKey()` is read; a class that has one tells. */
class Probe {
  probe(key: string): string {
    return key;
  }
}
IdempotencyKey()(Probe.prototype, 'probe', 0);
const [KEY_FACTORY] = factoriesOf(Probe, 'probe');
