import type { RouteLocationRaw } from 'vue-router';

/** Where a case is worked on. */
export const casePage = (caseId: string): RouteLocationRaw => ({ name: 'case', params: { caseId } });
