import { startPages } from '../frame/start.js';
import '../style/base.css';
import App from './App.vue';
import { PAGES } from './pages.js';
import './portal.css';

void startPages(App, PAGES);
