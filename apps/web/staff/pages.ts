import type { RouteRecordRaw } from 'vue-router';
import { PASSWORD } from '../session/password.words.js';
import { FAILURES } from '../words/every-page.words.js';
import { STAFF } from './staff.words.js';

export const PAGES: readonly RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./HomePage.vue'), meta: { title: STAFF.title } },
  { path: 'password', name: 'password', component: () => import('../session/PasswordPage.vue'), meta: { title: PASSWORD.title } },
  { path: ':unknown(.*)*', name: 'unknown', component: () => import('../states/NotFoundPage.vue'), meta: { title: FAILURES.notFound } },
];
