import { describe, expect, it } from '@jest/globals';
import { system } from './ground.js';

/** How the programs give out their pages beside their routes. */

const PROGRAMS = ['intake-guangzhou', 'intake-shenzhen', 'supervision', 'portal'];

function ask(service: string, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> {
  return fetch(system().urlOf(service) + path, { method, headers: { accept: 'text/html', ...headers } });
}

describe.each(PROGRAMS)('the pages of %s', (service) => {
  it.each(['/zh-Hans', '/zh-Hant/any/depth', '/en?from=paper', '/pt/x'])('are at %s, asked about anew each time, under a policy without inline', async (path) => {
    const response = await ask(service, path);
    const policy = response.headers.get('content-security-policy');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).toMatch(new RegExp(`<html lang="${path.split(/[/?]/)[1] ?? ''}"`));
  });

  it('have no script and no style written into them', async () => {
    const page = await (await ask(service, '/en')).text();
    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/);
  });

  it('have assets that stay the same for ever, compressed', async () => {
    const page = await (await ask(service, '/en')).text();
    const assets = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
    expect(assets.length).toBeGreaterThan(1);
    for (const path of assets) {
      const response = await ask(service, path, { 'accept-encoding': 'br' });
      expect([response.status, response.headers.get('cache-control'), response.headers.get('content-encoding')]).toEqual([200, 'public, max-age=31536000, immutable', 'br']);
    }
  });

  it.each(['/nothing', '/requests/none', '/english', '/assets/none.js', '/assets/../package.json', '/assets/%2e%2e/index.html'])('never stand for %s, which is not there', async (path) => {
    const response = await ask(service, path);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('are no target of anything but reading', async () => {
    expect((await ask(service, '/en/status', {}, 'POST')).status).toBe(404);
  });

  it('leave the routes their own answers', async () => {
    expect((await ask(service, '/clock')).headers.get('content-type')).toContain('application/json');
    const session = await ask(service, service === 'portal' ? '/request' : '/session');
    expect([session.status, session.headers.get('content-type')]).toEqual([401, 'application/problem+json; charset=utf-8']);
  });
});

describe('addresses that stand on paper', () => {
  it.each(['/', '/status', '/verify/GZ-2026-00001/0123456789abcdef'])('%s leads to a page of the portal in the language of the browser', async (path) => {
    const response = await ask('portal', path, { 'accept-language': 'pt-PT' });
    expect([response.status, response.headers.get('vary')]).toEqual([200, 'accept-language']);
    expect(await response.text()).toContain('<html lang="pt"');
  });

  it('are none of the offices’ pages', async () => {
    expect((await ask('intake-guangzhou', '/status')).status).toBe(404);
  });
});
