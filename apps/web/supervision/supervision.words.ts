import { say } from '../words/say.js';

export const SUPERVISION = {
  title: say('督办', '督辦', 'Supervision', 'Supervisão'),
  home: say('今天', '今天', 'Today', 'Hoje'),
  clockRoom: say('时限室', '時限室', 'Clock room', 'Sala dos prazos'),
};
