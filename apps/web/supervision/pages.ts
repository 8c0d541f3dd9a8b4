import type { RouteRecordRaw } from 'vue-router';
import { CASE } from '../case/case.words.js';
import { FAILURES } from '../words/every-page.words.js';
import { SUPERVISION } from './supervision.words.js';

export const PAGES: readonly RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./today/TodayPage.vue'), meta: { title: SUPERVISION.home } },
  { path: 'clock-room', name: 'clock-room', component: () => import('./clock-room/ClockRoomPage.vue'), meta: { title: SUPERVISION.clockRoom } },
  { path: 'cases/:caseId', name: 'case', component: () => import('../case/CasePage.vue'), meta: { title: CASE.title } },
  { path: ':unknown(.*)*', name: 'unknown', component: () => import('../states/NotFoundPage.vue'), meta: { title: FAILURES.notFound } },
];
