import { say } from '../../words/say.js';

export const FILING = {
  title: say('网上提交优先审查请求', '網上遞交優先審查請求', 'File a request online', 'Apresentar um pedido em linha'),
  lead: say(
    '大约需要 20 分钟。请备好专利申请的通知书、身份或注册证明、委托书和证据的 PDF 或照片。',
    '大約需要 20 分鐘。請備好專利申請的通知書、身分或註冊證明、委託書和證據的 PDF 或照片。',
    'It takes about 20 minutes. Have at hand the notices of the patent application, and PDF files or photographs of the documents of status, power of attorney and evidence.',
    'Demora cerca de 20 minutos. Tenha à mão as notificações do pedido de patente e ficheiros PDF ou fotografias dos documentos de qualidade, procuração e provas.',
  ),
  kept: say(
    '填写的内容自动保存在本机浏览器里，{days} 天内可以继续；附件保存在服务器。请勿在公用设备上填写，或用完后删除草稿。',
    '填寫的內容自動儲存在本機瀏覽器，{days} 天內可以繼續；附件儲存在伺服器。請勿在公用裝置上填寫，或用完後刪除草稿。',
    'What you fill in is saved in this browser for {days} days; files are kept at the server. Do not use a shared device, or delete the draft afterwards.',
    'O que preencher fica guardado neste navegador durante {days} dias; os ficheiros ficam no servidor. Não use um dispositivo partilhado, ou apague o rascunho no fim.',
  ),
  start: say('开始填写', '開始填寫', 'Start', 'Começar'),
  goOn: say('继续填写（{saved} 保存）', '繼續填寫（{saved} 儲存）', 'Go on (saved {saved})', 'Continuar (guardado {saved})'),
  discard: say('删除草稿', '刪除草稿', 'Delete the draft', 'Apagar o rascunho'),
  discarded: say('草稿已删除。', '草稿已刪除。', 'The draft is deleted.', 'O rascunho foi apagado.'),
  progress: say('第 {at} 步，共 {all} 步', '第 {at} 步，共 {all} 步', 'Step {at} of {all}', 'Passo {at} de {all}'),
  next: say('下一步', '下一步', 'Next', 'Seguinte'),
  back: say('上一步', '上一步', 'Back', 'Anterior'),
  saved: say('已保存在本机', '已儲存在本機', 'Saved on this device', 'Guardado neste dispositivo'),
  review: say('核对', '核對', 'Check and send', 'Conferir e enviar'),
  change: say('修改', '修改', 'Change', 'Alterar'),
  none: say('未填', '未填', 'nothing', 'nada'),
  send: say('提交请求', '遞交請求', 'File the request', 'Apresentar o pedido'),
  sendMeans: say(
    '提交后，进入系统之时即为收件。',
    '遞交後，進入系統之時即為收件。',
    'It is received at the moment it enters the system.',
    'Considera-se recebido no momento em que entra no sistema.',
  ),
  elsewhere: say('其他', '其他', 'Other', 'Outros'),
};

export const STEP_WORDS = {
  where: say('办理机构与地区', '辦理機構與地區', 'Office and region', 'Delegação e região'),
  application: say('专利申请', '專利申請', 'The patent application', 'O pedido de patente'),
  requester: say('请求人', '請求人', 'The requester', 'O requerente do exame'),
  applicants: say('申请人', '申請人', 'The applicants', 'Os requerentes da patente'),
  agency: say('代理机构', '代理機構', 'The patent agency', 'A agência de patentes'),
  grounds: say('理由', '理由', 'Grounds', 'Fundamentos'),
  priorArt: say('现有技术', '現有技術', 'Prior art', 'Estado da técnica'),
  files: say('附件', '附件', 'Files', 'Ficheiros'),
  sign: say('声明与签字', '聲明與簽署', 'Declaration and signature', 'Declaração e assinatura'),
};

export const FILED = {
  title: say('已收到您的请求', '已收到您的請求', 'Your request has been received', 'O seu pedido foi recebido'),
  keep: say(
    '请记下编号和密码，或下载回执。凭两者可以查询、补正、撤回；任何人拿到都可以这样做。',
    '請記下編號和密碼，或下載回執。憑兩者可以查詢、補正、撤回；任何人取得都可以這樣做。',
    'Write down number and secret, or download the receipt. With both, you can follow, correct and withdraw the request; so can anybody else who has them.',
    'Anote o número e o código secreto, ou descarregue o recibo. Com ambos pode acompanhar, corrigir e retirar o pedido; e qualquer pessoa que os tenha também.',
  ),
  number: say('受理编号', '受理編號', 'Acceptance number', 'Número de aceitação'),
  secret: say('密码', '密碼', 'Secret', 'Código secreto'),
  qr: say('打开进度查询的二维码（不含密码）', '開啟進度查詢的二維碼（不含密碼）', 'QR code that opens the status page (without the secret)', 'Código QR que abre a página de estado (sem o código secreto)'),
  deemed: say('视为收件', '視為收件', 'Deemed received', 'Considerado recebido'),
  due: say('最迟报送国家知识产权局', '最遲報送國家知識產權局', 'Goes to CNIPA by', 'Remessa à CNIPA até'),
  receipt: say('下载收件回执（PDF）', '下載收件回執（PDF）', 'Download the receipt (PDF)', 'Descarregar o recibo (PDF)'),
  status: say('查看进度', '查看進度', 'See the status', 'Ver o estado'),
  gone: say('这里没有刚提交的请求。凭编号和密码可以查询进度。', '這裏沒有剛遞交的請求。憑編號和密碼可以查詢進度。', 'No request was filed just now. With number and secret you can see its status.', 'Não há aqui um pedido acabado de apresentar. Com o número e o código pode consultar o estado.'),
  print: say('打印本页', '列印本頁', 'Print this page', 'Imprimir esta página'),
};
