import type { FastifyInstance } from 'fastify';

/** Answers which methods an address has routes for. */
export type RouteMethods = (path: string) => readonly string[];

interface KnownRoute {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Notes every route as it is registered, so that a call by the wrong method can be told the right ones (RFC 9110, section 15.5.6). */
export function noteRoutes(instance: FastifyInstance): RouteMethods {
  const routes: KnownRoute[] = [];
  instance.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  return (path) => {
    const matching = routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(matching.flatMap(({ methods }) => methods))].sort();
  };
}

/** A route for everything says nothing of methods; it is left out by matching nothing. */
function patternOf(url: string): RegExp {
  if (url.includes('*')) return /^(?!)/;
  const segments = url.split('/').map((segment) => (segment.startsWith(':') ? '[^/]+' : segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${segments.join('/')}$`);
}
