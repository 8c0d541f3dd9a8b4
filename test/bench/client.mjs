import { randomUUID } from 'node:crypto';
import { Agent, request } from 'undici';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** Keeps connections open, as a browser would. */
const agent = new Agent({ connections: 64, keepAliveTimeout: 30_000 });

/** One call; answers the decoded body. @throws Error with the product's own words for any refusal. */
export async function call(base, method, path, { session, body, key, headers = {} } = {}) {
  const answer = await request(base + path, {
    method,
    dispatcher: agent,
    headers: {
      ...(session ? { cookie: session.cookie, 'x-csrf-token': session.csrfToken } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
      ...headers,
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.body.text();
  if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`);
  return { body: text ? JSON.parse(text) : undefined, headers: answer.headers };
}

export async function signIn(base, accounts, login) {
  const { password } = accounts.find((account) => account.login === login);
  const { body, headers } = await call(base, 'POST', '/session', { body: { login, password } });
  return { cookie: String(headers['set-cookie']).split(';')[0], csrfToken: body.csrfToken };
}

/** A complete request that meets every condition, with an application number of its own; without files, which are not measured. */
export async function freshRequest(seed) {
  const { SAMPLE_REQUESTS } = await import(inRoot('dist', 'libs', 'samples', 'sample-requests.js'));
  const sample = SAMPLE_REQUESTS.find(({ key }) => key === 'hk-company');
  const { form, bibliographicRecord } = sample.build(seed);
  return { form: { ...form, attachments: [] }, bibliographicRecord };
}

/** Lets CNIPA's simulator know the application. */
export async function announceApplication(running, dataDir, record) {
  const { cnipaGatewayToken } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'));
  const headers = { authorization: `Bearer ${cnipaGatewayToken}` };
  await call(running.services['cnipa-simulator'].url, 'PUT', `/admin/applications/${record.applicationNumber}`, { body: record, headers });
}

export async function register(base, session, form, receivedAt) {
  const { body } = await call(base, 'POST', '/cases', { session, key: randomUUID(), body: { channel: 'WINDOW', form, receivedAt } });
  return body;
}

export const act = (base, session, caseId, action, body = {}) =>
  call(base, 'POST', `/cases/${caseId}/actions/${action}`, { session, key: randomUUID(), body }).then((answer) => answer.body);
