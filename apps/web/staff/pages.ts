import { type Component, defineComponent, h } from 'vue';
import type { RouteComponent, RouteRecordRaw } from 'vue-router';
import { CASE } from '../case/case.words.js';
import { PASSWORD } from '../session/password.words.js';
import { FAILURES } from '../words/every-page.words.js';
import { BULK } from './bulk-intake/bulk.words.js';
import { RECEPTION } from './reception/reception.words.js';
import { STAFF } from './staff.words.js';

/** A page of the clerks', which tells everybody else so. */
const forClerks = (load: () => Promise<{ default: Component }>) => async (): Promise<RouteComponent> => {
  const [{ default: page }, { default: ClerksPage }] = await Promise.all([load(), import('./ClerksPage.vue')]);
  // No bare function: the router would take it for one more loader.
  return defineComponent({ render: () => h(ClerksPage, { page }) });
};

export const PAGES: readonly RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./worklist/WorklistPage.vue'), meta: { title: STAFF.home } },
  { path: 'settings', name: 'settings', component: () => import('./settings/SettingsPage.vue'), meta: { title: STAFF.settings } },
  { path: 'cases/:caseId', name: 'case', component: () => import('../case/CasePage.vue'), meta: { title: CASE.title } },
  { path: 'password', name: 'password', component: () => import('../session/PasswordPage.vue'), meta: { title: PASSWORD.title } },
  { path: 'reception', name: 'reception', component: forClerks(() => import('./reception/ReceptionPage.vue')), meta: { title: RECEPTION.title } },
  { path: 'bulk-intake', name: 'bulk-intake', component: forClerks(() => import('./bulk-intake/BulkIntakePage.vue')), meta: { title: BULK.title } },
  { path: ':unknown(.*)*', name: 'unknown', component: () => import('../states/NotFoundPage.vue'), meta: { title: FAILURES.notFound } },
];
