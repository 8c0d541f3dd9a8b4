import type { Sentence } from '#libs/domain/language.js';

interface NoticeWords {
  readonly title: Sentence;
  readonly opening: Sentence;
  readonly next: readonly Sentence[];
}

const WHOM_TO_ASK: Sentence = {
  'zh-Hans': '如有疑问，请联系本处，并说明受理编号。',
  'zh-Hant': '如有疑問，請聯絡本處，並說明受理編號。',
  en: 'For any question, contact this office and give the acceptance number.',
  pt: 'Em caso de dúvida, contacte esta delegação, indicando o número de aceitação.',
};

const EXAMINATION_GOES_ON: Sentence = {
  'zh-Hans': '该专利申请的审查照常进行，不受本通知影响。',
  'zh-Hant': '該專利申請的審查照常進行，不受本通知影響。',
  en: 'The examination of the patent application goes on as usual and is not affected by this notice.',
  pt: 'O exame do pedido de patente prossegue normalmente e não é afectado pela presente notificação.',
};

const ASK_AGAIN: Sentence = {
  'zh-Hans': '上述情形消除后，可以就同一申请再次提出请求，向任一代办处递交均可。',
  'zh-Hant': '上述情形消除後，可以就同一申請再次提出請求，向任一代辦處遞交均可。',
  en: 'Once the points above no longer stand, a new request for the same application may be made, at either agency office.',
  pt: 'Deixando de se verificar o acima exposto, pode ser apresentado novo requerimento para o mesmo pedido de patente, em qualquer das delegações.',
};

/** `{answerBy}`: the day in words; `{address}`: where the applicant answers online. */
export const CORRECTION: NoticeWords = {
  title: {
    'zh-Hans': '补正通知书',
    'zh-Hant': '補正通知書',
    en: 'Correction notice',
    pt: 'Notificação para correcção',
  },
  opening: {
    'zh-Hans': '经核对，您的优先审查请求有下列事项需要补正。',
    'zh-Hant': '經核對，您的優先審查請求有下列事項需要補正。',
    en: 'Your request for priority examination has been checked. The following points need to be corrected.',
    pt: 'O seu pedido de exame prioritário foi verificado. Os pontos seguintes carecem de correcção.',
  },
  next: [
    {
      'zh-Hans': '补正材料请于{answerBy}当日或之前送达本处：网上提交（{address}）、窗口递交或者邮寄均可；邮寄以本处收到之日为准。',
      'zh-Hant': '補正材料請於{answerBy}當日或之前送達本處：網上提交（{address}）、窗口遞交或者郵寄均可；郵寄以本處收到之日為準。',
      en: 'The correction should reach this office on or before {answerBy}: online ({address}), at the window or by post. By post, the day of arrival counts.',
      pt: 'A correcção deve chegar a esta delegação até {answerBy}, inclusive: por via electrónica ({address}), ao balcão ou por via postal, contando neste caso o dia da chegada.',
    },
    {
      'zh-Hans': '等待补正期间停止计时；补正使请求完备的，自收到补正时重新起算一个工作日。',
      'zh-Hant': '等待補正期間停止計時；補正使請求完備的，自收到補正時重新起算一個工作日。',
      en: 'The clock stands still while we wait. Once the correction makes the request complete, one working day runs anew from its receipt.',
      pt: 'O prazo fica suspenso durante a espera. Quando a correcção complete o pedido, recomeça a correr um dia útil desde a sua recepção.',
    },
    {
      'zh-Hans': '如需更多时间，请在上述日期之前联系本处。',
      'zh-Hant': '如需更多時間，請在上述日期之前聯絡本處。',
      en: 'If you need more time, contact this office before that date.',
      pt: 'Se precisar de mais tempo, contacte esta delegação antes dessa data.',
    },
  ],
};

export const NOT_ACCEPTED: NoticeWords = {
  title: {
    'zh-Hans': '不予受理通知书',
    'zh-Hant': '不予受理通知書',
    en: 'Notice of non-acceptance',
    pt: 'Notificação de não aceitação',
  },
  opening: {
    'zh-Hans': '经核对，本处对该优先审查请求不予受理，理由如下。',
    'zh-Hant': '經核對，本處對該優先審查請求不予受理，理由如下。',
    en: 'After checking the request for priority examination, this office does not take it on, for the reasons below.',
    pt: 'Verificado o pedido de exame prioritário, esta delegação não o aceita, pelos fundamentos seguintes.',
  },
  next: [EXAMINATION_GOES_ON, ASK_AGAIN, WHOM_TO_ASK],
};

export const NOT_RECOMMENDED: NoticeWords = {
  title: {
    'zh-Hans': '不予推荐通知书',
    'zh-Hant': '不予推薦通知書',
    en: 'Notice of non-recommendation',
    pt: 'Notificação de não recomendação',
  },
  opening: {
    'zh-Hans': '经审核，本处对该优先审查请求不予推荐，不向国家知识产权局报送，理由如下。',
    'zh-Hant': '經審核，本處對該優先審查請求不予推薦，不向國家知識產權局報送，理由如下。',
    en: 'After review, this office does not recommend the request for priority examination and does not forward it to CNIPA, for the reasons below.',
    pt: 'Após revisão, esta delegação não recomenda o pedido de exame prioritário nem o remete à CNIPA, pelos fundamentos seguintes.',
  },
  next: [EXAMINATION_GOES_ON, ASK_AGAIN, WHOM_TO_ASK],
};
