import { type Language, LANGUAGES } from '#libs/domain/language.js';
import { computed } from 'vue';
import { createI18n } from 'vue-i18n';

/** One for the whole program; pages add their words when they are first shown. */
export const i18n = createI18n({
  legacy: false,
  locale: 'zh-Hans',
  availableLocales: [...LANGUAGES],
  fallbackLocale: false,
  messages: { 'zh-Hans': {}, 'zh-Hant': {}, en: {}, pt: {} },
});

/** The language in which everything is said at present. */
export const language = computed(() => i18n.global.locale.value as Language);
