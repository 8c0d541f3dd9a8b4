import { day } from '../../time/day.js';
import { type Edition } from '../edition.js';
import { say } from '../sentences.js';

/** In force 2017-08-01 to 2026-08-31. */
export const ORDER_76: Edition = {
  id: 'ORDER_76',
  source: 'ORDER_76',
  name: say('第76号令', '第76號令', 'Order 76', 'Ordem n.º 76'),
  from: day('2017-08-01'),
  until: day('2026-08-31'),
  foreignFilingGround: 'O76-3-5',
  innovationStatement: false,
  priorArtMandatory: true,
  excludesPreExamined: false,
  grounds: [
    {
      code: 'O76-3-1',
      text: say(
        '涉及国家重点发展产业',
        '涉及國家重點發展產業',
        'concerns a key industry named by the State',
        'diz respeito a uma indústria prioritária do Estado',
      ),
    },
    {
      code: 'O76-3-2',
      text: say(
        '涉及各省级和设区的市级人民政府重点鼓励的产业',
        '涉及各省級和設區的市級人民政府重點鼓勵的產業',
        'concerns an industry given priority by a province or city',
        'diz respeito a uma indústria prioritária de uma província ou cidade',
      ),
    },
    {
      code: 'O76-3-3',
      text: say(
        '涉及互联网、大数据、云计算等领域且技术或者产品更新速度快',
        '涉及互聯網、大數據、雲計算等領域且技術或者產品更新速度快',
        'concerns the internet, big data, cloud computing or the like, with fast turnover of technology or products',
        'diz respeito à Internet, grandes volumes de dados, computação em nuvem ou domínio semelhante, de rápida renovação',
      ),
    },
    {
      code: 'O76-3-4',
      text: say(
        '申请人已经实施或者已做好实施准备，或者有证据证明他人正在实施',
        '申請人已經實施或者已做好實施準備，或者有證據證明他人正在實施',
        'implemented or made ready by the applicant, or shown to be in use by others',
        'explorada ou pronta a explorar pelo requerente, ou comprovadamente explorada por terceiros',
      ),
    },
    {
      code: 'O76-3-5',
      text: say(
        '就相同主题首次在中国提出申请又向其他国家或者地区提出申请',
        '就相同主題首次在中國提出申請又向其他國家或者地區提出申請',
        'first filed in China and then abroad for the same subject',
        'primeiro pedido na China e depois no estrangeiro para o mesmo objecto',
      ),
    },
    {
      code: 'O76-3-6',
      text: say(
        '其他对国家利益或者公共利益具有重大意义',
        '其他對國家利益或者公共利益具有重大意義',
        'of great importance to the national or public interest',
        'de grande importância para o interesse nacional ou público',
      ),
    },
  ],
};
