import type { RouteRecordRaw } from 'vue-router';
import { FAILURES } from '../words/every-page.words.js';
import { BULK } from './bulk-intake/bulk.words.js';
import { RECEPTION } from './reception/reception.words.js';
import { STAFF } from './staff.words.js';

export const PAGES: readonly RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./HomePage.vue'), meta: { title: STAFF.title } },
  { path: 'reception', name: 'reception', component: () => import('./reception/ReceptionPage.vue'), meta: { title: RECEPTION.title } },
  { path: 'bulk-intake', name: 'bulk-intake', component: () => import('./bulk-intake/BulkIntakePage.vue'), meta: { title: BULK.title } },
  { path: ':unknown(.*)*', name: 'unknown', component: () => import('../states/NotFoundPage.vue'), meta: { title: FAILURES.notFound } },
];
