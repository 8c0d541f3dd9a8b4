import { randomUUID } from 'node:crypto';

/** A refusal as a service told it: its status, code and sentence, and everything else the problem document says. */
export class Refused extends Error {
  constructor(method, path, status, problem) {
    const fields = problem.errors?.map(({ field, detail }) => `${field}: ${detail}`) ?? [];
    super(`${method} ${path} was answered ${status} ${problem.code ?? ''}: ${[problem.detail, ...fields].join(' ')}`);
    this.status = status;
    this.problem = problem;
  }
}

/** One person at one service: keeps the session's cookie and sends what every request of it must carry. */
export class Session {
  #address;
  #headers;

  /** @param headers sent with every request, such as a filing ticket or a bearer token */
  constructor(address, headers = {}) {
    this.#address = address;
    this.#headers = { ...headers };
  }

  /** Signs in; staff by login and password, applicants by acceptance number and secret. */
  async signIn(credentials) {
    const response = await this.#send('POST', '/session', JSON.stringify(credentials), 'application/json');
    const { csrfToken } = await response.json();
    this.#headers['cookie'] = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
    this.#headers['x-csrf-token'] = csrfToken;
    return this;
  }

  get(path) {
    return this.#json('GET', path);
  }

  put(path, body) {
    return this.#json('PUT', path, body);
  }

  /** A command: carries a key of its own, and the same one again where the connection breaks before the answer. */
  async command(path, body) {
    const headers = { 'idempotency-key': randomUUID() };
    return await this.#json('POST', path, body, headers).catch((error) => {
      if (error instanceof Refused) throw error;
      return this.#json('POST', path, body, headers);
    });
  }

  /** @returns the id by which a request refers to the file */
  async upload(path, file) {
    return (await this.handIn(path, file)).uploadId;
  }

  /** @returns what the service says of the file */
  async handIn(path, { fileName, content, type = 'application/pdf' }) {
    const form = new FormData();
    form.append('file', new Blob([content], { type }), fileName);
    const response = await this.#send('POST', path, form);
    return await response.json();
  }

  async #json(method, path, body, headers) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const response = await this.#send(method, path, text, text && 'application/json', headers);
    return response.status === 204 ? undefined : await response.json();
  }

  async #send(method, path, body, contentType, headers) {
    const response = await fetch(this.#address + path, {
      method,
      headers: { 'accept-language': 'en', ...this.#headers, ...headers, ...(contentType && { 'content-type': contentType }) },
      body,
      signal: AbortSignal.timeout(30_000),
    });
    if (response.ok) return response;
    throw new Refused(method, path, response.status, await response.json().catch(() => ({})));
  }
}
