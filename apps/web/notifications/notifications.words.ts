import { say } from '../words/say.js';

export const NOTIFICATIONS = {
  title: say('预警', '預警', 'Warnings', 'Avisos'),
  unseen: say('{n} 条未看', '{n} 條未看', '{n} not seen | {n} not seen', '{n} por ver | {n} por ver'),
  none: say('没有预警。您承办或督办的案件用时到达预警点时，会在这里告知。', '沒有預警。您承辦或督辦的案件用時到達預警點時，會在這裡告知。', 'No warnings. When a case of yours comes to a point of warning, you are told here.', 'Sem avisos. Quando um processo seu atinge um ponto de aviso, é informado aqui.'),
  allSeen: say('都看过了', '都看過了', 'All seen', 'Tudo visto'),
  seen: say('已看', '已看', 'seen', 'visto'),
  fresh: say('未看', '未看', 'not seen', 'por ver'),
  more: say('更早的', '更早的', 'Earlier ones', 'Anteriores'),
  kinds: {
    WARNING: say('全程时限已用 {percent} %', '全程時限已用 {percent} %', '{percent} % of the whole time limit is used', 'Usados {percent} % do prazo total'),
    BREACH: say('已超时', '已逾時', 'Late', 'Fora do prazo'),
    STAGE_WARNING: say('{stage}环节的份额已用 {percent} %', '{stage}環節的份額已用 {percent} %', '{percent} % of the share of the stage {stage} is used', 'Usados {percent} % da parte da fase {stage}'),
  },
  as: {
    HANDLER: say('因您承办或可以领取', '因您承辦或可以領取', 'because you handle it, or may claim it', 'porque o trata ou pode assumi-lo'),
    SUPERVISOR: say('因您督办', '因您督辦', 'because you supervise', 'porque supervisiona'),
  },
};
