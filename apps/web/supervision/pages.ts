import type { RouteRecordRaw } from 'vue-router';
import { FAILURES } from '../words/every-page.words.js';
import { SUPERVISION } from './supervision.words.js';

export const PAGES: readonly RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./HomePage.vue'), meta: { title: SUPERVISION.title } },
  { path: ':unknown(.*)*', name: 'unknown', component: () => import('../states/NotFoundPage.vue'), meta: { title: FAILURES.notFound } },
];
