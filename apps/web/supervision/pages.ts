import type { RouteRecordRaw } from 'vue-router';
import { CASE } from '../case/case.words.js';
import { PASSWORD } from '../session/password.words.js';
import { FAILURES } from '../words/every-page.words.js';
import { ADMINISTRATION } from './administration/administration.words.js';
import { FIGURES } from './figures/figures.words.js';
import { THRESHOLDS } from './figures/thresholds.words.js';
import { SUPERVISION } from './supervision.words.js';

export const PAGES: readonly RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./today/TodayPage.vue'), meta: { title: SUPERVISION.home } },
  { path: 'clock-room', name: 'clock-room', component: () => import('./clock-room/ClockRoomPage.vue'), meta: { title: SUPERVISION.clockRoom } },
  { path: 'cases/:caseId', name: 'case', component: () => import('../case/CasePage.vue'), meta: { title: CASE.title } },
  { path: 'figures', name: 'figures', component: () => import('./figures/FiguresPage.vue'), meta: { title: FIGURES.title } },
  { path: 'figures/thresholds', name: 'thresholds', component: () => import('./figures/ThresholdsPage.vue'), meta: { title: THRESHOLDS.title } },
  { path: 'administration', name: 'administration', component: () => import('./administration/AdministrationPage.vue'), meta: { title: ADMINISTRATION.title } },
  { path: 'administration/accounts', name: 'accounts', component: () => import('./administration/accounts/AccountsPage.vue'), meta: { title: ADMINISTRATION.accounts } },
  { path: 'administration/accounts/:accountId', name: 'account', component: () => import('./administration/accounts/AccountPage.vue'), meta: { title: ADMINISTRATION.accounts } },
  { path: 'administration/rules', name: 'rules', component: () => import('./administration/rules/RulesPage.vue'), meta: { title: ADMINISTRATION.rules } },
  { path: 'administration/tables', name: 'tables', component: () => import('./administration/tables/TablesPage.vue'), meta: { title: ADMINISTRATION.tables } },
  { path: 'administration/texts', name: 'texts', component: () => import('./administration/texts/TextsPage.vue'), meta: { title: ADMINISTRATION.texts } },
  { path: 'administration/audit', name: 'audit', component: () => import('./administration/audit/AuditPage.vue'), meta: { title: ADMINISTRATION.audit } },
  { path: 'administration/replay', name: 'replay', component: () => import('./administration/replay/ReplayPage.vue'), meta: { title: ADMINISTRATION.replay } },
  { path: 'password', name: 'password', component: () => import('../session/PasswordPage.vue'), meta: { title: PASSWORD.title } },
  { path: ':unknown(.*)*', name: 'unknown', component: () => import('../states/NotFoundPage.vue'), meta: { title: FAILURES.notFound } },
];
