import type { components, paths } from '../../api/described/intake.js';
import { ownClient } from '../../api/own-client.js';
import { staff } from '../../session/staff-session.js';

type Schemas = components['schemas'];

export type ListFilter = Schemas['WorklistFilterBody'];
export type Group = NonNullable<ListFilter['group']>;
export type State = Schemas['State'];
export type ListPage = Schemas['WorklistAnswer'];
export type Service = ListPage['service'];
export type BulkAction = Schemas['BulkAction'];
export type Colleague = Schemas['ColleagueAnswer'];
export type SavedFilter = Schemas['SavedFilterAnswer'];
export type Problem = Schemas['Problem'];

/** A row, and when it was read: each may have been mended by itself. */
export type Row = Schemas['WorklistRowAnswer'] & { readonly asOf: string };

export const intake = ownClient<paths>(() => staff.value?.csrfToken);
