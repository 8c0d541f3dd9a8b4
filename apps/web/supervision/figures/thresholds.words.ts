import { say } from '../../words/say.js';

export const THRESHOLDS = {
  title: say('预警线', '預警線', 'Thresholds', 'Limiares'),
  lead: say(
    '一项指标在若干周内低于预警线、且已计的数量足够时，统计页和“今天”页会提示督办。预警线从某日起生效，不改变过去；以前的记录保留。',
    '一項指標在若干週內低於預警線、且已計的數量足夠時，統計頁和「今天」頁會提示督辦。預警線從某日起生效，不改變過去；以前的記錄保留。',
    'When a share lies below its threshold over some weeks and enough was counted, supervisors are told on the page of the day and with the figures. A threshold holds from a day on and never for days past; earlier ones stay on record.',
    'Quando uma quota fica abaixo do seu limiar durante algumas semanas e se contou o bastante, os supervisores são avisados na página do dia e na estatística. O limiar vale a partir de um dia e nunca para dias passados; os anteriores ficam registados.',
  ),
  back: say('回到统计', '返回統計', 'Back to the figures', 'Voltar à estatística'),
  listed: say('设定过的预警线，最新在前', '設定過的預警線，最新在前', 'Every threshold set, newest first', 'Todos os limiares fixados, os mais recentes primeiro'),
  empty: say('尚未设定预警线。在下方设定第一条。', '尚未設定預警線。在下方設定第一條。', 'No threshold has been set. Set the first one below.', 'Ainda não há limiares. Fixe o primeiro abaixo.'),
  set: say('设定预警线', '設定預警線', 'Set a threshold', 'Fixar um limiar'),
  measure: say('指标', '指標', 'Measure', 'Indicador'),
  effectiveFrom: say('生效日', '生效日', 'In force from', 'Em vigor desde'),
  effectiveHelp: say('今天或以后。', '今天或以後。', 'Today or later.', 'Hoje ou mais tarde.'),
  leastPercent: say('最低比例（%）', '最低比例（%）', 'The least share (%)', 'Quota mínima (%)'),
  weeks: say('统计周数', '統計週數', 'Over so many weeks', 'Durante quantas semanas'),
  weeksHelp: say('1 至 52，到当天为止。', '1 至 52，到當天為止。', '1 to 52, up to the day itself.', '1 a 52, até ao próprio dia.'),
  cases: say('至少已计数量', '至少已計數量', 'Counted so many at least', 'Contados pelo menos'),
  casesHelp: say('少于此数不提示，以免把偶然当成问题。', '少於此數不提示，以免把偶然當成問題。', 'With fewer there is no alert, so that chance is not taken for a fault.', 'Com menos não há aviso, para que o acaso não passe por falha.'),
  save: say('设定', '設定', 'Set', 'Fixar'),
  consequence: say(
    '从生效日起代替同一指标的现行预警线；您的姓名记录在案。',
    '從生效日起代替同一指標的現行預警線；您的姓名記錄在案。',
    'From that day it takes the place of the one in force for this measure; your name is kept with it.',
    'A partir desse dia substitui o limiar em vigor deste indicador; o seu nome fica registado.',
  ),
  done: say('已设定。', '已設定。', 'It is set.', 'Fixado.'),
  setAt: say('设定于', '設定於', 'Set', 'Fixado em'),
  setBy: say('设定人', '設定人', 'By', 'Por'),
  whole: say('请填整数', '請填整數', 'Fill in a whole number', 'Indique um número inteiro'),
};
