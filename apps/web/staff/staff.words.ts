import { say } from '../words/say.js';

export const STAFF = {
  title: say('代办处', '代辦處', 'Agency office', 'Delegação'),
  home: say('首页', '首頁', 'Start', 'Início'),
};
