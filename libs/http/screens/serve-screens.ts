import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PAGE_ADDRESSES, PRINTED_ADDRESSES } from './page-addresses.js';
import { inLanguage, pageLanguage } from './page-language.js';
import { PAGE_POLICY } from './page-policy.js';

/** For whom pages are built; each has a folder of its own below dist/web. */
export type ScreensFor = 'staff' | 'supervision' | 'portal';

const BUILT = new URL('../../../web/', import.meta.url);

/**
 * Lets a program serve its pages beside its routes: assets under names that change with their content, for ever; the one
 * page itself at every address of a page, asked about anew each time. A program run from its sources has no pages.
 */
export async function serveScreens(app: NestFastifyApplication, audience: ScreensFor, built = BUILT): Promise<void> {
  const folder = fileURLToPath(new URL(`${audience}/`, built));
  if (!existsSync(`${folder}index.html`)) return;
  // Only where it is needed: Jest cannot load it, for it requires a module that is none of CommonJS.
  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, {
    root: `${folder}assets`,
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
  const send = pageSender(readFileSync(`${folder}index.html`, 'utf8'));
  const instance = app.getHttpAdapter().getInstance();
  const addresses = audience === 'portal' ? [...PAGE_ADDRESSES, ...PRINTED_ADDRESSES] : PAGE_ADDRESSES;
  for (const address of addresses) instance.get(address, send);
}

function pageSender(page: string): (request: FastifyRequest, reply: FastifyReply) => void {
  return (request, reply) => {
    const language = pageLanguage(request.url, request.headers['accept-language']);
    void reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': PAGE_POLICY,
        'content-language': language,
        'cache-control': 'no-cache',
        vary: 'accept-language',
      })
      .send(inLanguage(page, language));
  };
}
