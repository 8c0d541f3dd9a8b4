import type { components, paths } from '../api/described/supervision.js';
import { ownClient } from '../api/own-client.js';
import { staff } from '../session/staff-session.js';

export type Schemas = components['schemas'];

/** Supervision's interface. */
export const supervision = ownClient<paths>(() => staff.value?.csrfToken);

/** What changes something carries the key under which it has one effect. */
export const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });
