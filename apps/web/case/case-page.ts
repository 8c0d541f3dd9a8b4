import type { RouteLocationRaw } from 'vue-router';
import { language } from '../words/i18n.js';

/** Where a case is worked on. */
export const casePage = (caseId: string): RouteLocationRaw => ({ path: `/${language.value}/cases/${caseId}` });
