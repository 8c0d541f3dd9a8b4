import { say } from '../../words/say.js';

const unknown = say('不清楚', '不清楚', 'I do not know', 'Não sei');

export const CHECK = {
  title: say('提交前先查一查', '遞交前先查一查', 'Check before you file', 'Verifique antes de apresentar'),
  lead: say(
    '回答几个问题，逐条告诉您是否符合条件、要带哪些材料、何时报送。不记名；答案只留在本机这个标签页。',
    '回答幾個問題，逐條告訴您是否符合條件、要帶哪些材料、何時報送。不記名；答案只留在本機這個分頁。',
    'A few questions; then, rule by rule, whether the conditions are met, what to bring and when it would go to CNIPA. No name is asked; your answers stay in this tab.',
    'Algumas perguntas; depois, regra a regra, se as condições estão reunidas, o que levar e quando seguiria para a CNIPA. Não se pede o nome; as respostas ficam neste separador.',
  ),
  start: say('开始', '開始', 'Start', 'Começar'),
  goOn: say('继续上次的', '繼續上次的', 'Go on where you were', 'Continuar'),
  progress: say('第 {at} 题，共 {all} 题', '第 {at} 題，共 {all} 題', 'Question {at} of {all}', 'Pergunta {at} de {all}'),
  next: say('下一题', '下一題', 'Next', 'Seguinte'),
  back: say('上一题', '上一題', 'Back', 'Anterior'),
  finish: say('看结果', '看結果', 'See the result', 'Ver o resultado'),
  skip: say('不清楚，跳过', '不清楚，略過', 'I do not know, skip', 'Não sei, saltar'),
  answers: say('修改答案', '修改答案', 'Change the answers', 'Alterar as respostas'),
  clear: say('清除答案，重新开始', '清除答案，重新開始', 'Clear the answers and start again', 'Apagar as respostas e recomeçar'),
  unknown,
};

/** The questions, one a page. */
export const QUESTIONS = {
  region: {
    title: say('按哪个地区的安排提出？', '按哪個地區的安排提出？', 'Under which arrangement do you ask?', 'Ao abrigo de que regime apresenta o pedido?'),
    hint: say('至少一名申请人须属于该地区。', '至少一名申請人須屬於該地區。', 'At least one applicant must belong to that region.', 'Pelo menos um requerente deve pertencer a essa região.'),
    HK: say('香港', '香港', 'Hong Kong', 'Hong Kong'),
    MO: say('澳门', '澳門', 'Macao', 'Macau'),
  },
  applicants: {
    title: say('申请人是谁？', '申請人是誰？', 'Who are the applicants?', 'Quem são os requerentes?'),
    hint: say('按专利申请上的顺序填写；不需要姓名。', '按專利申請上的次序填寫；不需要姓名。', 'In the order of the patent application; no names are needed.', 'Pela ordem do pedido de patente; não são necessários nomes.'),
    one: say('申请人 {n}', '申請人 {n}', 'Applicant {n}', 'Requerente {n}'),
    kind: say('类别', '類別', 'Kind', 'Categoria'),
    statusEvidence: say('有身份或注册证明', '有身分或註冊證明', 'There is a document of residence or registration', 'Existe documento de residência ou de registo'),
    mainland: say('在内地有居所或营业所', '在內地有居所或營業所', 'Has a residence or business office on the Mainland', 'Tem residência ou estabelecimento no Interior da China'),
    consented: say('同意请求并会签字或盖章', '同意請求並會簽字或蓋章', 'Agrees to the request and will sign or seal', 'Concorda com o pedido e assinará ou selará'),
    add: say('再加一名申请人', '再加一名申請人', 'Add an applicant', 'Acrescentar um requerente'),
    remove: say('删除申请人 {n}', '刪除申請人 {n}', 'Remove applicant {n}', 'Remover o requerente {n}'),
  },
  number: {
    title: say('专利申请号是多少？', '專利申請號是多少？', 'What is the application number?', 'Qual é o número do pedido de patente?'),
    hint: say('12 位数字加校验位，例如 202310123456.6', '12 位數字加校驗位，例如 202310123456.6', '12 digits and a check digit, for example 202310123456.6', '12 dígitos e um dígito de controlo, por exemplo 202310123456.6'),
  },
  kind: {
    title: say('是哪一种申请？', '是哪一種申請？', 'What kind of application is it?', 'Que tipo de pedido é?'),
    DIRECT: say('直接向国家知识产权局提交', '直接向國家知識產權局遞交', 'Filed directly with CNIPA', 'Apresentado directamente à CNIPA'),
    PCT_NATIONAL_PHASE: say('PCT 国际申请进入国家阶段', 'PCT 國際申請進入國家階段', 'PCT international application in the national phase', 'Pedido internacional PCT em fase nacional'),
    DIVISIONAL: say('分案申请', '分案申請', 'Divisional application', 'Pedido divisionário'),
  },
  parent: {
    title: say('原申请加快审查过吗？', '原申請加快審查過嗎？', 'Was the parent application accelerated?', 'O pedido inicial foi acelerado?'),
    yes: say('加快过', '加快過', 'Yes', 'Sim'),
    no: say('没有', '沒有', 'No', 'Não'),
  },
  filed: {
    title: say('申请日是哪一天？', '申請日是哪一天？', 'What is the filing date?', 'Qual é a data de apresentação?'),
    hint: say('见受理通知书。PCT 申请填国际申请日。', '見受理通知書。PCT 申請填國際申請日。', 'On the filing receipt. For a PCT application, the international filing date.', 'Consta do recibo. Num pedido PCT, a data de apresentação internacional.'),
    date: say('申请日', '申請日', 'Filing date', 'Data de apresentação'),
  },
  form: {
    title: say('申请文件以什么形式提交？', '申請文件以甚麼形式遞交？', 'In what form were the documents filed?', 'De que forma foram entregues os documentos?'),
    xml: say('电子申请，XML 格式', '電子申請，XML 格式', 'Electronically, in XML', 'Por via electrónica, em XML'),
    other: say('电子申请，其他格式', '電子申請，其他格式', 'Electronically, in another format', 'Por via electrónica, noutro formato'),
    paper: say('纸件', '紙本', 'On paper', 'Em papel'),
  },
  examination: {
    title: say('进入实质审查了吗？', '進入實質審查了嗎？', 'Has it entered substantive examination?', 'Já entrou em exame substantivo?'),
    hint: say('见“进入实质审查阶段通知书”。', '見「進入實質審查階段通知書」。', 'There is a notice of entry into substantive examination.', 'Existe uma notificação de entrada em exame substantivo.'),
    yes: say('已进入', '已進入', 'Yes', 'Sim'),
    no: say('还没有', '還沒有', 'Not yet', 'Ainda não'),
    date: say('通知书日期', '通知書日期', 'Date of the notice', 'Data da notificação'),
  },
  notice: {
    title: say('收到过审查意见通知书吗？', '收到過審查意見通知書嗎？', 'Has an examiner’s notice been issued?', 'Já foi emitida alguma notificação do examinador?'),
    yes: say('收到过', '收到過', 'Yes', 'Sim'),
    no: say('没有', '沒有', 'No', 'Não'),
    date: say('发文日', '發文日', 'Issue date', 'Data de emissão'),
  },
  field: {
    title: say('国际专利分类号是什么？', '國際專利分類號是甚麼？', 'What are the IPC symbols?', 'Quais são os símbolos da CIP?'),
    hint: say('主分类号在前，用逗号或换行分开，例如 G06F 11/14', '主分類號在前，用逗號或換行分開，例如 G06F 11/14', 'The main one first, separated by commas or lines, for example G06F 11/14', 'O principal primeiro, separados por vírgulas ou linhas, por exemplo G06F 11/14'),
  },
  grounds: {
    title: say('凭哪一项理由请求优先审查？', '憑哪一項理由請求優先審查？', 'On which ground do you ask for priority?', 'Com que fundamento pede a prioridade?'),
    evidence: say('有证据：{ground}', '有證據：{ground}', 'There is evidence: {ground}', 'Existe prova: {ground}'),
    statement: say('有创新价值和应用前景的说明', '有創新價值和應用前景的說明', 'There is a statement of innovation value and prospects of use', 'Existe exposição do valor inovador e das perspectivas de aplicação'),
    priorArt: say('有现有技术清单（可选）', '有現有技術清單（可選）', 'There is a prior-art list (optional)', 'Existe lista do estado da técnica (facultativa)'),
  },
  agency: {
    title: say('委托了内地专利代理机构吗？', '委託了內地專利代理機構嗎？', 'Is a mainland patent agency appointed?', 'Foi nomeada uma agência de patentes do Interior da China?'),
    yes: say('委托了', '委託了', 'Yes', 'Sim'),
    no: say('没有', '沒有', 'No', 'Não'),
    code: say('代理机构代码（5 位）', '代理機構代碼（5 位）', 'Agency code (5 digits)', 'Código da agência (5 dígitos)'),
    power: say('有委托书', '有委託書', 'There is a power of attorney', 'Existe procuração'),
  },
  before: {
    title: say('这件申请有下列情况吗？', '這件申請有下列情況嗎？', 'Does any of this apply to the application?', 'Verifica-se alguma destas situações?'),
    hint: say('都没有就直接下一题。', '都沒有就直接下一題。', 'If none does, go on.', 'Se nenhuma se verificar, continue.'),
    sameDay: say('同一申请人就同样的发明同日申请了实用新型', '同一申請人就同樣的發明同日申請了實用新型', 'The same applicant filed a utility model for the same invention on the same day', 'O mesmo requerente apresentou, no mesmo dia, modelo de utilidade para a mesma invenção'),
    pph: say('按专利审查高速路（PPH）等协议办理', '按專利審查高速公路（PPH）等協議辦理', 'It is handled under a Patent Prosecution Highway (PPH) or like agreement', 'É tratado ao abrigo do Patent Prosecution Highway (PPH) ou acordo semelhante'),
    preExamined: say('经知识产权保护中心预审', '經知識產權保護中心預審', 'It was pre-examined at an intellectual property protection centre', 'Foi pré-examinado num centro de protecção da propriedade intelectual'),
    accelerated: say('在本程序中已获优先或其他加快', '在本程序中已獲優先或其他加快', 'It has been given priority or other acceleration in this procedure', 'Já obteve prioridade ou outra aceleração neste procedimento'),
    requested: say('已在任一代办处提出过请求且未结束', '已在任一代辦處提出過請求且未結束', 'A request for it is live at either office', 'Há um pedido em curso numa das delegações'),
    none: say('以上都没有，或已全部勾选', '以上都沒有，或已全部勾選', 'None of these, or all that apply are ticked', 'Nenhuma destas, ou todas as aplicáveis estão assinaladas'),
  },
  integrity: {
    title: say('请求人或代理机构一年内被认定有不诚信行为吗？', '請求人或代理機構一年內被認定有不誠信行為嗎？', 'Has the requester or the agency been found in bad faith within the last year?', 'O requerente ou a agência foi objecto de decisão de má-fé no último ano?'),
    no: say('没有', '沒有', 'No', 'Não'),
    yes: say('有', '有', 'Yes', 'Sim'),
    date: say('认定日期', '認定日期', 'Date of the finding', 'Data da decisão'),
  },
  office: {
    title: say('打算向哪个代办处提交？', '打算向哪個代辦處遞交？', 'At which office would you file?', 'Em que delegação apresentaria?'),
    hint: say('规则相同，任选一处。', '規則相同，任選一處。', 'The rules are the same; choose either.', 'As regras são as mesmas; escolha qualquer uma.'),
    GUANGZHOU: say('广州', '廣州', 'Guangzhou', 'Cantão'),
    SHENZHEN: say('深圳', '深圳', 'Shenzhen', 'Shenzhen'),
  },
};

export const RESULT = {
  title: say('结果', '結果', 'Result', 'Resultado'),
  outcome: {
    'can-be-recommended': say('按您的回答，条件都符合', '按您的回答，條件都符合', 'By your answers every condition is met', 'Pelas suas respostas, todas as condições estão reunidas'),
    blocked: say('按您的回答，有条件不符合', '按您的回答，有條件不符合', 'By your answers a condition is not met', 'Pelas suas respostas, há uma condição não reunida'),
    'officer-decides': say('有的条件须由承办人判断', '有的條件須由承辦人判斷', 'An officer has to decide on some conditions', 'Um funcionário terá de decidir sobre algumas condições'),
    'nothing-in-the-way': say('按您的回答，没有妨碍；请求书本身提交时再看', '按您的回答，沒有妨礙；請求書本身遞交時再看', 'By your answers nothing stands in the way; the form itself is looked at when you file', 'Pelas suas respostas, nada obsta; o próprio formulário será visto na apresentação'),
    'facts-missing': say('还有情况不清楚，暂时不能下结论', '還有情況不清楚，暫時不能下結論', 'Some things are not known yet, so nothing can be concluded', 'Ainda há factos desconhecidos, pelo que nada se pode concluir'),
  },
  notBinding: say('这是按您的回答得出的参考，不是决定。', '這是按您的回答得出的參考，不是決定。', 'This follows from your answers alone. It is no decision.', 'Resulta apenas das suas respostas. Não é uma decisão.'),
  rule: {
    'not-met': say('不符合', '不符合', 'not met', 'não reunida'),
    unknown: say('还不清楚', '還不清楚', 'not known yet', 'por apurar'),
    'officer-decides': say('由承办人判断', '由承辦人判斷', 'an officer decides', 'decide um funcionário'),
    met: say('符合', '符合', 'met', 'reunida'),
    'not-applicable': say('不适用', '不適用', 'does not apply', 'não se aplica'),
  },
  group: {
    'not-met': say('不符合的条件', '不符合的條件', 'Not met', 'Não reunidas'),
    unknown: say('还需要知道', '還需要知道', 'Still to be known', 'Por apurar'),
    'officer-decides': say('由承办人判断的条件', '由承辦人判斷的條件', 'For an officer to decide', 'Sujeitas a decisão de um funcionário'),
    advice: say('不是必需，但有帮助', '不是必需，但有幫助', 'Not required, but it helps', 'Não obrigatório, mas útil'),
    met: say('符合的条件', '符合的條件', 'Met', 'Reunidas'),
    'not-applicable': say('不适用的条件', '不適用的條件', 'Do not apply', 'Não se aplicam'),
  },
  atFiling: say('提交时再看', '遞交時再看', 'Seen at filing', 'A ver na apresentação'),
  byOffice: say('由代办处查明', '由代辦處查明', 'For the office to find out', 'A apurar pela delegação'),
  later: say('之后才看的条件', '之後才看的條件', 'Seen later', 'A ver mais tarde'),
  need: {
    required: say('必需', '必需', 'required', 'obrigatório'),
    optional: say('可选', '可選', 'optional', 'facultativo'),
    depends: say('视情况', '視情況', 'depends', 'conforme o caso'),
  },
  change: say('怎样会改变', '怎樣會改變', 'What would change it', 'O que o alteraria'),
  documents: say('要带的材料', '要帶的材料', 'What to bring', 'O que levar'),
  hand: say('现在提交', '現在遞交', 'If you file now', 'Se apresentar agora'),
  print: say('打印或存为 PDF', '列印或存為 PDF', 'Print or save as PDF', 'Imprimir ou guardar em PDF'),
  fileNow: say('网上提交', '網上遞交', 'File online', 'Apresentar em linha'),
};
