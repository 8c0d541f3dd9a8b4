import { say } from '../words/say.js';

export const LIVE = {
  asOf: say('截至 {time}', '截至 {time}', 'as of {time}', 'às {time}'),
  live: say('实时', '即時', 'live', 'em directo'),
  lost: say('实时更新已中断，正在重连', '即時更新已中斷，正在重新連線', 'live updates lost, reconnecting', 'actualização interrompida, a restabelecer'),
  connecting: say('正在连接', '正在連線', 'connecting', 'a ligar'),
};
