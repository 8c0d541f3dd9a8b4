import type { components, paths } from '../api/described/intake.js';
import { ownClient } from '../api/own-client.js';
import { staff } from '../session/staff-session.js';

export type Schemas = components['schemas'];

/** The interface of the office's window. */
export const intake = ownClient<paths>(() => staff.value?.csrfToken);
