import type { RouteRecordRaw } from 'vue-router';
import { FAILURES } from '../words/every-page.words.js';
import { SUPERVISION } from './supervision.words.js';

export const PAGES: readonly RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./today/TodayPage.vue'), meta: { title: SUPERVISION.home } },
  { path: 'clock-room', name: 'clock-room', component: () => import('./clock-room/ClockRoomPage.vue'), meta: { title: SUPERVISION.clockRoom } },
  { path: ':unknown(.*)*', name: 'unknown', component: () => import('../states/NotFoundPage.vue'), meta: { title: FAILURES.notFound } },
];
