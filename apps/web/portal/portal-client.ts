import type { components, paths } from '../api/described/portal.js';
import { ownClient } from '../api/own-client.js';
import { session } from './applicant-session.js';

export type Schemas = components['schemas'];

/** The portal's interface. */
export const portal = ownClient<paths>(() => session.value?.csrfToken);
