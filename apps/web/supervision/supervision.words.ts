import { say } from '../words/say.js';

export const SUPERVISION = {
  title: say('督办', '督辦', 'Supervision', 'Supervisão'),
  home: say('首页', '首頁', 'Start', 'Início'),
};
