import type { Sentence } from '#libs/domain/language.js';
import { LANGUAGES } from '#libs/domain/language.js';
import { nextTick, watch } from 'vue';
import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router';
import { FRAME } from '../words/every-page.words.js';
import { i18n, language } from '../words/i18n.js';
import { languageIn, preferredLanguage, rememberLanguage } from '../words/language-choice.js';
import { spoken } from '../words/use-words.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** What the page is called in the browser's own title. */
    readonly title?: Sentence;
  }
}

/**
 * The pages of one audience, each below its language. Links name a page (`{ name: 'status' }`) and keep the language; an
 * address without one, as papers print them, goes on to the reader's.
 * @param pages one of them named `home`, the last of them for everything unknown
 */
export function pageRouter(pages: readonly RouteRecordRaw[]): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: `/:language(${LANGUAGES.join('|')})`, children: [...pages] },
      { path: '/:rest(.*)*', redirect: ({ fullPath }) => `/${preferredLanguage()}${fullPath === '/' ? '' : fullPath}` },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.hash ? { el: to.hash } : to.name === from.name && to.params['language'] !== from.params['language'] ? false : { top: 0 }),
  });
  router.beforeEach(({ path }) => {
    const chosen = languageIn(path);
    if (chosen) i18n.global.locale.value = chosen;
    return true;
  });
  router.afterEach((to, from) => {
    document.documentElement.lang = language.value;
    rememberLanguage(language.value);
    if (from.matched.length > 0 && to.name !== from.name) void focusHeading();
  });
  watch([() => router.currentRoute.value.meta.title, language], ([title]) => {
    document.title = [title && spoken(title), spoken(FRAME.product)].filter(Boolean).join(' · ');
  }, { immediate: true });
  return router;
}

/** Whoever does not see the new page is told it. */
export async function focusHeading(): Promise<void> {
  await nextTick();
  document.querySelector<HTMLElement>('main h1')?.focus();
}
