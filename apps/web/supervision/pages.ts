import type { RouteRecordRaw } from 'vue-router';
import { FAILURES } from '../words/every-page.words.js';
import { FIGURES } from './figures/figures.words.js';
import { THRESHOLDS } from './figures/thresholds.words.js';
import { SUPERVISION } from './supervision.words.js';

export const PAGES: readonly RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./HomePage.vue'), meta: { title: SUPERVISION.title } },
  { path: 'figures', name: 'figures', component: () => import('./figures/FiguresPage.vue'), meta: { title: FIGURES.title } },
  { path: 'figures/thresholds', name: 'thresholds', component: () => import('./figures/ThresholdsPage.vue'), meta: { title: THRESHOLDS.title } },
  { path: ':unknown(.*)*', name: 'unknown', component: () => import('../states/NotFoundPage.vue'), meta: { title: FAILURES.notFound } },
];
