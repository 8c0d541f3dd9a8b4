import { VueQueryPlugin } from '@tanstack/vue-query';
import { type Component, createApp } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import { queryClient } from '../states/queries.js';
import { i18n } from '../words/i18n.js';
import { pageRouter } from './pages.js';

/** Shows an audience's pages once it is known which one and in which language. */
export async function startPages(root: Component, pages: readonly RouteRecordRaw[]): Promise<void> {
  const router = pageRouter(pages);
  const app = createApp(root).use(i18n).use(VueQueryPlugin, { queryClient: queryClient() }).use(router);
  await router.isReady();
  app.mount('#pages');
}
