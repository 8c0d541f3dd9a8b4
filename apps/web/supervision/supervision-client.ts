import type { components, paths } from '../api/described/supervision.js';
import { ownClient } from '../api/own-client.js';
import { staff } from '../session/staff-session.js';

export type Schemas = components['schemas'];

/** Supervision's interface, as whoever is signed in. */
export const supervision = ownClient<paths>(() => staff.value?.csrfToken);
