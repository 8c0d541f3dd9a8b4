import type { RouteRecordRaw } from 'vue-router';
import { FAILURES } from '../words/every-page.words.js';
import { PORTAL } from './portal.words.js';
import { CORRECTION, VERIFY, WITHDRAWAL } from './request/request.words.js';

/** Every page of the portal; each is loaded when it is first asked for. */
export const PAGES: readonly RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./guide/GuidePage.vue'), meta: { title: PORTAL.service } },
  { path: 'check/:question?', name: 'check', component: () => import('./check/CheckPage.vue'), meta: { title: PORTAL.nav.check } },
  { path: 'file/:step?', name: 'file', component: () => import('./filing/FilingPage.vue'), meta: { title: PORTAL.nav.file } },
  { path: 'filed', name: 'filed', component: () => import('./filing/FiledPage.vue'), meta: { title: PORTAL.nav.file } },
  { path: 'status', name: 'status', component: () => import('./request/StatusPage.vue'), meta: { title: PORTAL.nav.status } },
  { path: 'status/correction/:step?', name: 'correction', component: () => import('./request/CorrectionPage.vue'), meta: { title: CORRECTION.title } },
  { path: 'status/withdrawal', name: 'withdrawal', component: () => import('./request/WithdrawalPage.vue'), meta: { title: WITHDRAWAL.title } },
  { path: 'verify/:number?/:mark?', name: 'verify', component: () => import('./verify/VerifyPage.vue'), meta: { title: VERIFY.title } },
  { path: ':unknown(.*)*', name: 'unknown', component: () => import('../states/NotFoundPage.vue'), meta: { title: FAILURES.notFound } },
];
