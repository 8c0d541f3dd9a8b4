import { say } from '../words/say.js';

/** What offices, channels, states and stages are called on the pages of supervision. */
export const NAMING = {
  office: {
    GUANGZHOU: say('广州代办处', '廣州代辦處', 'Guangzhou', 'Cantão'),
    SHENZHEN: say('深圳代办处', '深圳代辦處', 'Shenzhen', 'Shenzhen'),
    SYSTEM: say('不属任一代办处', '不屬任何代辦處', 'Of no office', 'De nenhuma agência'),
  },
  channel: {
    WINDOW: say('窗口', '窗口', 'Window', 'Balcão'),
    POST: say('邮寄', '郵寄', 'Post', 'Via postal'),
    ONLINE: say('网上', '網上', 'Online', 'Em linha'),
    BATCH: say('批量', '批量', 'By the sheet', 'Por lote'),
  },
  state: {
    RECEIVED: say('已收件', '已收件', 'received', 'recebido'),
    COLLECTING: say('数据采集', '資料採集', 'data collection', 'recolha de dados'),
    AWAITING_CORRECTION: say('待补正', '待補正', 'awaiting correction', 'a aguardar correcção'),
    AWAITING_RECOMMENDATION: say('待推荐', '待推薦', 'awaiting recommendation', 'a aguardar recomendação'),
    AWAITING_REVIEW: say('待审核', '待審核', 'awaiting review', 'a aguardar revisão'),
    FORWARDING: say('报送中', '報送中', 'being forwarded', 'em remessa'),
    FORWARDED: say('已报送', '已報送', 'forwarded', 'remetido'),
    CNIPA_CORRECTION: say('国知局要求补正', '國知局要求補正', 'correction asked by CNIPA', 'correcção pedida pela CNIPA'),
    GRANTED: say('予以优先审查', '予以優先審查', 'granted', 'concedido'),
    REFUSED: say('不予优先审查', '不予優先審查', 'refused', 'recusado'),
    TERMINATED: say('终止优先审查', '終止優先審查', 'terminated', 'cessado'),
    NOT_ACCEPTED: say('不予受理', '不予受理', 'not accepted', 'não aceite'),
    NOT_RECOMMENDED: say('不予推荐', '不予推薦', 'not recommended', 'não recomendado'),
    WITHDRAWN: say('已撤回', '已撤回', 'withdrawn', 'retirado'),
    COMPLETED: say('已结案', '已結案', 'completed', 'concluído'),
  },
  stage: {
    COLLECTION: say('数据采集', '資料採集', 'Data collection', 'Recolha de dados'),
    RECOMMENDATION: say('推荐', '推薦', 'Recommendation', 'Recomendação'),
    REVIEW: say('审核', '審核', 'Review', 'Revisão'),
    FORWARDING: say('报送', '報送', 'Forwarding', 'Remessa'),
  },
  owner: {
    OFFICE: say('代办处', '代辦處', 'The office', 'A agência'),
    APPLICANT: say('申请人', '申請人', 'The applicant', 'O requerente'),
    CNIPA: say('国家知识产权局', '國家知識產權局', 'CNIPA', 'A CNIPA'),
  },
  measure: {
    TIMELINESS: say('按时报送', '按時報送', 'Forwarded in time', 'Remetidos dentro do prazo'),
    STAGES_WITHIN_SHARE: say('环节未超份额', '環節未超份額', 'Stages within their share', 'Fases dentro da sua quota'),
    WITHOUT_CORRECTION: say('无需补正', '毋須補正', 'Without a correction', 'Sem correcção'),
    BREACHES_EXPLAINED: say('超时已说明原因', '超時已說明原因', 'Breaches explained', 'Incumprimentos explicados'),
  },
};
