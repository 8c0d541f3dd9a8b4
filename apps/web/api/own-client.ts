import createClient, { type Client } from 'openapi-fetch';
import { language } from '../words/i18n.js';

/**
 * A client of the program that served the page, typed by its description. Every call says the reader's language; with a
 * session, what changes something carries the session's token.
 */
export function ownClient<Paths extends {}>(csrfToken: () => string | undefined = () => undefined): Client<Paths> {
  const client = createClient<Paths>({ baseUrl: location.origin });
  client.use({
    onRequest({ request }) {
      request.headers.set('accept-language', language.value);
      const token = request.method === 'GET' ? undefined : csrfToken();
      if (token !== undefined) request.headers.set('x-csrf-token', token);
      return request;
    },
  });
  return client;
}
