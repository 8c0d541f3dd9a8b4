import type { About } from './describe-api.js';

const CSRF = 'csrf';
const SESSION = 'session';

/** A session by its cookie; what changes something carries the session's own token besides. */
export function sessionSecurity(cookie: string): Pick<About, 'securitySchemes' | 'requirement'> {
  return {
    securitySchemes: {
      [SESSION]: { type: 'apiKey', in: 'cookie', name: cookie, description: 'Set by signing in; HttpOnly, SameSite=Strict' },
      [CSRF]: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: 'Answered by signing in' },
    },
    requirement: (access, reads) => (access === 'anyone' ? [] : [reads ? { [SESSION]: [] } : { [SESSION]: [], [CSRF]: [] }]),
  };
}
