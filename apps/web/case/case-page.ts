import type { RouteLocationRaw } from 'vue-router';

/** Where a case is worked on or looked at; the same name before every audience that has the page. */
export const casePage = (caseId: string): RouteLocationRaw => ({ name: 'case', params: { caseId } });
