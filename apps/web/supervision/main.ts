import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import '../element/element-plus.css';
import { pageRouter } from '../frame/pages.js';
import { queryClient } from '../states/queries.js';
import '../style/base.css';
import '../style/staff.css';
import { i18n } from '../words/i18n.js';
import App from './App.vue';
import { PAGES } from './pages.js';

createApp(App).use(i18n).use(VueQueryPlugin, { queryClient: queryClient() }).use(pageRouter(PAGES)).mount('#pages');
