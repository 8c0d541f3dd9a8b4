import { day } from '../../time/day.js';
import { type Edition } from '../edition.js';
import { say } from '../sentences.js';

/** In force from 2026-09-01; repeals Order 76 without a transitional clause. */
export const ORDER_85: Edition = {
  id: 'ORDER_85',
  source: 'ORDER_85',
  name: say('第85号令', '第85號令', 'Order 85', 'Ordem n.º 85'),
  from: day('2026-09-01'),
  foreignFilingGround: 'O85-5-4',
  innovationStatement: true,
  priorArtMandatory: false,
  excludesPreExamined: true,
  grounds: [
    {
      code: 'O85-5-1',
      text: say(
        '涉及新兴产业、未来产业或者关键核心技术',
        '涉及新興產業、未來產業或者關鍵核心技術',
        'concerns an emerging or future industry or a key core technology',
        'diz respeito a uma indústria emergente ou do futuro ou a uma tecnologia central essencial',
      ),
    },
    {
      code: 'O85-5-2',
      text: say(
        '涉及省级或者设区的市级人民政府鼓励发展的产业',
        '涉及省級或者設區的市級人民政府鼓勵發展的產業',
        'concerns an industry encouraged by a province or city',
        'diz respeito a uma indústria incentivada por uma província ou cidade',
      ),
    },
    {
      code: 'O85-5-3',
      text: say(
        '已经产业化或者已做好产业化准备，或者有证据证明他人正在使用',
        '已經產業化或者已做好產業化準備，或者有證據證明他人正在使用',
        'industrialised or made ready for it, or shown to be in use by others',
        'industrializada ou pronta a sê-lo, ou comprovadamente utilizada por terceiros',
      ),
    },
    {
      code: 'O85-5-4',
      text: say(
        '首次在中国提出申请后又在其他国家或者地区提出实质审查请求',
        '首次在中國提出申請後又在其他國家或者地區提出實質審查請求',
        'first filed in China and substantive examination then requested abroad',
        'primeiro pedido na China, com requerimento posterior de exame substantivo no estrangeiro',
      ),
    },
    {
      code: 'O85-5-5',
      text: say(
        '对国家利益或者公共利益具有重大意义',
        '對國家利益或者公共利益具有重大意義',
        'of major national or public interest',
        'de relevante interesse nacional ou público',
      ),
    },
  ],
};
