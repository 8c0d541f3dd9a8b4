import { say } from '../words/say.js';

/** What supervisors call offices, states, stages and those who are told. */
export const CASE_NAMES = {
  offices: {
    GUANGZHOU: say('广州', '廣州', 'Guangzhou', 'Cantão'),
    SHENZHEN: say('深圳', '深圳', 'Shenzhen', 'Shenzhen'),
    CNIPA: say('国家知识产权局', '國家知識產權局', 'CNIPA', 'CNIPA'),
  },
  states: {
    RECEIVED: say('已收件', '已收件', 'received', 'recebido'),
    COLLECTING: say('数据采集', '數據採集', 'data collection', 'recolha de dados'),
    AWAITING_CORRECTION: say('待补正', '待補正', 'awaiting correction', 'a aguardar correcção'),
    AWAITING_RECOMMENDATION: say('待推荐', '待推薦', 'awaiting recommendation', 'a aguardar recomendação'),
    AWAITING_REVIEW: say('待审核', '待審核', 'awaiting review', 'a aguardar revisão'),
    FORWARDING: say('报送中', '報送中', 'forwarding', 'em remessa'),
    FORWARDED: say('已报送', '已報送', 'forwarded', 'remetido'),
    CNIPA_CORRECTION: say('国知局要求补正', '國知局要求補正', 'CNIPA asks for correction', 'CNIPA pede correcção'),
    GRANTED: say('予以优先审查', '予以優先審查', 'granted', 'concedido'),
    REFUSED: say('不予优先审查', '不予優先審查', 'refused', 'recusado'),
    TERMINATED: say('终止优先审查', '終止優先審查', 'terminated', 'terminado'),
    NOT_ACCEPTED: say('不予受理', '不予受理', 'not accepted', 'não aceite'),
    NOT_RECOMMENDED: say('不予推荐', '不予推薦', 'not recommended', 'não recomendado'),
    WITHDRAWN: say('已撤回', '已撤回', 'withdrawn', 'retirado'),
    COMPLETED: say('已结案', '已結案', 'closed', 'concluído'),
  },
  stages: {
    COLLECTION: say('采集', '採集', 'Collection', 'Recolha'),
    RECOMMENDATION: say('推荐', '推薦', 'Recommendation', 'Recomendação'),
    REVIEW: say('审核', '審核', 'Review', 'Revisão'),
    FORWARDING: say('报送', '報送', 'Forwarding', 'Remessa'),
    WAITING: say('待申请人补正', '待申請人補正', 'Waiting for the applicant', 'A aguardar o requerente'),
  },
  addressees: {
    HANDLER: say('承办人', '承辦人', 'handler', 'responsável'),
    SUPERVISOR: say('督办', '督辦', 'supervisors', 'supervisores'),
  },
  nobody: say('无人领取', '無人領取', 'nobody', 'ninguém'),
};
