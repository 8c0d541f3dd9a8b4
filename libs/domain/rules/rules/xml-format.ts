import { type Day } from '../../time/day.js';
import { dayText } from '../day-text.js';
import { filingDates, XML_FROM } from '../filing-dates.js';
import { defineRule, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

const provision = { severity: 'block', citations: [cite('XML_NOTICE')] } as const;

/** CNIPA's notice published 2025-05-26: applications filed from 2025-10-01 on come as XML documents. */
export const XML_FORMAT = defineRule({
  id: 'XML_FORMAT',
  question: say(
    '2025年10月1日及以后提交的申请，文件是否为XML格式？',
    '2025年10月1日及以後提交的申請，文件是否為XML格式？',
    'If filed on or after 1 October 2025, are the documents in XML?',
    'Se apresentado a partir de 1 de Outubro de 2025, os documentos estão em XML?',
  ),
  provisions: { ORDER_76: provision, ORDER_85: provision },
  inputs: [
    'xml',
    'applicationKind',
    'applicationNumber',
    'filingDate',
    'internationalFilingDate',
    'nationalPhaseEntryDate',
    'divisionalSubmissionDate',
    'parentFilingDate',
  ],
  outcomes: ['met', 'not-met', 'officer-decides', 'unknown', 'not-applicable'],
  landmarks: () => [XML_FROM],
  sentences: {
    xml: say('申请文件为XML格式。', '申請文件為XML格式。', 'The documents were filed in XML.', 'Os documentos foram apresentados em XML.'),
    before: say(
      '申请日早于{from}，不要求XML格式。',
      '申請日早於{from}，不要求XML格式。',
      'The application was filed before {from}; XML is not asked for.',
      'O pedido foi apresentado antes de {from}; não se exige XML.',
    ),
    missing: say(
      '申请日为{from}或以后，而申请文件不是XML格式。',
      '申請日為{from}或以後，而申請文件不是XML格式。',
      'The application was filed on or after {from}, and its documents are not in XML.',
      'O pedido foi apresentado em ou depois de {from} e os documentos não estão em XML.',
    ),
    open: say(
      '按{earlier}与按{later}判断结论不同，由承办人认定以何日为准。',
      '按{earlier}與按{later}判斷結論不同，由承辦人認定以何日為準。',
      'Judged by {earlier} or by {later} the answers differ; an officer decides which date counts.',
      'Consoante se atenda a {earlier} ou a {later}, a resposta difere; cabe a um funcionário decidir que data conta.',
    ),
  },
  evaluate(facts) {
    const xml = facts.plain('xml');
    if (xml === true) return [{ outcome: 'met', reason: 'xml' }];
    const { earliest, latest } = filingDates(facts);
    const parameters = { from: dayText(XML_FROM) };
    if (latest !== undefined && latest < XML_FROM) return [{ outcome: 'not-applicable', reason: 'before', parameters }];
    if (xml === undefined || earliest === undefined) return [UNKNOWN];
    if (earliest >= XML_FROM) return [{ outcome: 'not-met', reason: 'missing', parameters }];
    return [latest === undefined ? UNKNOWN : open(earliest, latest)];
  },
});

function open(earliest: Day, latest: Day): { outcome: 'officer-decides'; reason: 'open'; parameters: Record<string, string> } {
  return { outcome: 'officer-decides', reason: 'open', parameters: { earlier: dayText(earliest), later: dayText(latest) } };
}
