import '../element/element-plus.css';
import { startPages } from '../frame/start.js';
import '../style/base.css';
import '../style/staff.css';
import './supervision.css';
import { askEarly } from '../session/staff-session.js';
import App from './App.vue';
import { PAGES } from './pages.js';

askEarly();
void startPages(App, PAGES);
