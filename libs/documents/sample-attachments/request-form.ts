import type { FilledForm } from '#libs/application/ports/documents.js';
import type { Block } from '../letter.js';
import { ATTACHMENT_NAMES } from '../words/names.js';
import { APPLICANT_STATUS, IDENTIFIER_NAMES } from './applicant-words.js';
import { facts, listing, paragraph, signature, ticked } from './blocks.js';
import type { FormBox } from './sheet.js';

/** Boxes ① to ⑨ of the request form, 2017 edition, as filled in by the requester: ①, ⑧ and ⑨ are for the offices. */
export function formBoxes(form: FilledForm): FormBox[] {
  return [
    { mark: '①', title: '优先审查编号（由国家知识产权局填写）', blocks: [] },
    { mark: '②', title: '专利申请与请求人', blocks: [application(form), applicants(form)] },
    { mark: '③', title: '请求优先审查的理由', blocks: grounds(form) },
    { mark: '④', title: '声明', blocks: [paragraph(ticked(form.declared, '请求人声明所填内容及所附材料真实，全体申请人同意提出本请求。'))] },
    { mark: '⑤', title: '附件清单', blocks: [attachments(form)] },
    { mark: '⑥', title: '现有技术', blocks: priorArt(form) },
    { mark: '⑦', title: '请求人签字或者盖章', blocks: [signature(form.signature.signedBy, form.signature.signedOn)] },
    { mark: '⑧', title: '推荐意见（由代办处填写）', blocks: [] },
    { mark: '⑨', title: '国家知识产权局意见', blocks: [] },
  ];
}

function application({ requester, sameDayUtilityModel, ...form }: FilledForm): Block {
  const sameDay = `${ticked(sameDayUtilityModel.filed, '是')}　${ticked(!sameDayUtilityModel.filed, '否')}`;
  return facts([
    ['申请号', form.applicationNumber],
    ['发明名称', form.inventionTitle],
    ['申请类型', applicationKind(form.applicationKind)],
    ['请求人', requester.name],
    ['国籍或者地区', requester.nationalityOrRegion],
    ['联系人与电话', `${requester.contactName}　${requester.phone}${requester.email ? `　${requester.email}` : ''}`],
    ['地址与邮编', `${requester.address}　${requester.postcode ?? ''}`],
    ['同日申请实用新型', `${sameDay}　${sameDayUtilityModel.applicationNumber ?? ''}`],
    ['申请日', form.filing.filingDate],
    ['分类号', form.filing.ipcSymbols.join('，')],
    ['专利代理机构', form.agency ? `${form.agency.name}（${form.agency.code}）　${form.agency.agentName ?? ''}` : '未委托'],
  ]);
}

function applicationKind(kind: FilledForm['applicationKind']): string {
  return [
    ticked(kind === 'DIRECT', '发明'),
    ticked(kind === 'PCT_NATIONAL_PHASE', 'PCT进入国家阶段'),
    ticked(kind === 'DIVISIONAL', '分案申请'),
  ].join('　');
}

function applicants({ applicants }: FilledForm): Block {
  return listing(
    [
      ['申请人', 'rest'],
      ['身份', 46],
      ['证件号码', 52],
    ],
    applicants.map(({ name, nameEnglish, namePortuguese, kind, identifier }) => [
      [name, nameEnglish, namePortuguese].filter((each) => each !== undefined).join('\n'),
      APPLICANT_STATUS[kind].status,
      identifier ? `${IDENTIFIER_NAMES[identifier.kind]}\n${identifier.number}` : '',
    ]),
  );
}

function grounds({ grounds, foreignFiling, innovationStatement }: FilledForm): Block[] {
  const route = foreignFiling && [`向外申请途径：${foreignFiling.route}　${foreignFiling.internationalNumber ?? ''}`];
  const innovation = innovationStatement === undefined ? [] : [`创新价值与应用前景：${innovationStatement}`];
  return [...grounds.map(({ code, statement }) => `■ ${code}　${statement}`), ...(route ?? []), ...innovation].map(paragraph);
}

function attachments({ attachments }: FilledForm): Block {
  return listing(
    [
      ['种类', 36],
      ['名称', 'rest'],
      ['份数', 14],
      ['页数', 14],
    ],
    attachments.map(({ kind, title, copies, pages }) => [ATTACHMENT_NAMES[kind]['zh-Hans'], title, String(copies), String(pages)]),
  );
}

/** Box ⑥; the prior-art list repeats it. */
export function priorArt({ priorArt }: FilledForm): Block[] {
  const patents = listing(
    [
      ['专利文献号', 36],
      ['公开日', 24],
      ['相关段落或者附图', 'rest'],
    ],
    priorArt.patents.map((patent) => [patent.documentNumber, patent.publicationDate ?? '', patent.relevantPassages ?? '']),
  );
  const literature = listing(
    [
      ['非专利文献（卷、期、版）', 'rest'],
      ['日期', 22],
      ['作者与篇名', 54],
      ['页码', 18],
    ],
    priorArt.literature.map((text) => [text.title, text.date ?? '', text.authorAndArticle ?? '', text.pages ?? '']),
  );
  return [...(priorArt.patents.length > 0 ? [patents] : []), ...(priorArt.literature.length > 0 ? [literature] : [])];
}
