import { FORM_NAMES } from '../request-form/names.words.js';
import { say } from '../words/say.js';

export const PORTAL = {
  service: say('专利优先审查', '專利優先審查', 'Priority examination of patents', 'Exame prioritário de patentes'),
  nav: {
    home: say('办事指南', '辦事指南', 'Service guide', 'Guia do serviço'),
    check: say('先查一查', '先查一查', 'Check first', 'Verificar antes'),
    file: say('网上提交', '網上遞交', 'File online', 'Apresentar em linha'),
    status: say('查询进度', '查詢進度', 'See the status', 'Consultar o estado'),
  },
  foot: say(
    '港澳申请人的专利优先审查请求由广州、深圳代办处办理，不收费。',
    '港澳申請人的專利優先審查請求由廣州、深圳代辦處辦理，不收費。',
    'Requests by Hong Kong and Macao applicants are handled by the Guangzhou and Shenzhen agency offices, free of charge.',
    'Os pedidos de requerentes de Hong Kong e de Macau são tratados, sem custos, pelas delegações de Cantão e de Shenzhen.',
  ),
};

/** Names used on several pages. */
export const NAMES = {
  ...FORM_NAMES,
  fullOffices: {
    GUANGZHOU: say(
      '国家知识产权局专利局广州代办处',
      '國家知識產權局專利局廣州代辦處',
      'Guangzhou Agency Office, Patent Office of CNIPA',
      'Delegação de Cantão do Gabinete de Patentes da CNIPA',
    ),
    SHENZHEN: say(
      '国家知识产权局专利局深圳代办处',
      '國家知識產權局專利局深圳代辦處',
      'Shenzhen Agency Office, Patent Office of CNIPA',
      'Delegação de Shenzhen do Gabinete de Patentes da CNIPA',
    ),
  },
};
