import type { AttachmentKind, FilledForm } from '#libs/application/ports/documents.js';
import { calendarDate, day } from '#libs/domain/time/day.js';
import type { Block } from '../letter.js';
import { APPLICANT_STATUS, IDENTIFIER_NAMES } from './applicant-words.js';
import { facts, listing, paragraph, section, signature } from './blocks.js';
import { formBoxes, priorArt } from './request-form.js';
import type { SampleSource, Sheet } from './sheet.js';

type Content = Pick<Sheet, 'title' | 'subtitle' | 'boxes' | 'blocks'>;

const CONTENTS: Readonly<Record<AttachmentKind, (source: SampleSource) => Content>> = {
  REQUEST_FORM: ({ form }) => ({
    title: '专利申请优先审查请求书',
    subtitle: `${form.formEdition}版`,
    boxes: formBoxes(form),
  }),
  PRIOR_ART: ({ form }) => ({
    title: '现有技术材料',
    blocks: [about(form), section('对比文件'), ...priorArt(form), signedBy(form)],
  }),
  GROUND_EVIDENCE: (source) => exhibit(source, '请求理由证明材料'),
  APPLICANT_STATUS: status,
  POWER_OF_ATTORNEY: powerOfAttorney,
  CONSENT: consent,
  OTHER: (source) => exhibit(source, '其他证明材料'),
};

/** @throws RangeError for a form whose signing date is no calendar day. */
export function sheetOf(kind: AttachmentKind, source: SampleSource): Sheet {
  const { applicationNumber, signature: signed } = source.form;
  return { ...CONTENTS[kind](source), day: calendarDate(day(signed.signedOn)), foot: `申请号 ${applicationNumber}` };
}

function exhibit({ form, exhibit }: SampleSource, title: string): Content {
  const rows = exhibit?.figures ?? [];
  return {
    title,
    subtitle: exhibit?.issuer ?? '',
    blocks: [
      about(form),
      ...form.grounds.map(({ code, statement }) => paragraph(`${code}　${statement}`)),
      ...(exhibit?.paragraphs ?? []).map(paragraph),
      ...(rows.length > 0 ? [facts(rows)] : []),
      signature(exhibit?.issuer ?? form.requester.name, form.signature.signedOn),
    ],
  };
}

function status({ form, applicant = 0 }: SampleSource): Content {
  const whose = form.applicants[applicant];
  if (!whose) return { title: '申请人身份证明', blocks: [] };
  const { identifier } = whose;
  return {
    title: '申请人身份证明',
    subtitle: APPLICANT_STATUS[whose.kind].evidence,
    blocks: [
      facts([
        ['名称', whose.name],
        ...named('英文名称', whose.nameEnglish),
        ...named('葡文名称', whose.namePortuguese),
        ['身份', APPLICANT_STATUS[whose.kind].status],
        ...(identifier ? named(IDENTIFIER_NAMES[identifier.kind], identifier.number) : []),
      ]),
      paragraph('本页代替证件或者登记证明的副本。号码与名称均为虚构，仅校验位有效。'),
    ],
  };
}

function powerOfAttorney({ form }: SampleSource): Content {
  const { agency } = form;
  return {
    title: '专利代理委托书',
    blocks: [
      about(form),
      facts([
        ['委托人', form.applicants.map(({ name }) => name).join('，')],
        ['受托机构', agency ? `${agency.name}（机构代码 ${agency.code}）` : ''],
        ['代理师', agency?.agentName ?? ''],
        ['执业证号', agency?.agentLicence ?? ''],
      ]),
      paragraph('委托上述机构办理本专利申请的优先审查请求及相关事务。'),
      signedBy(form),
    ],
  };
}

function consent({ form }: SampleSource): Content {
  return {
    title: '全体申请人同意书',
    blocks: [
      about(form),
      paragraph('下列全体申请人同意就本专利申请请求优先审查。'),
      listing(
        [
          ['申请人', 'rest'],
          ['签字或者盖章', 60],
          ['日期', 28],
        ],
        form.applicants.filter(({ consented }) => consented).map(({ name }) => [name, '（样本）', form.signature.signedOn]),
      ),
    ],
  };
}

function about({ applicationNumber, inventionTitle }: FilledForm): Block {
  return facts([
    ['申请号', applicationNumber],
    ['发明名称', inventionTitle],
  ]);
}

function signedBy({ signature: { signedBy, signedOn } }: FilledForm): Block {
  return signature(signedBy, signedOn);
}

function named(label: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[label, value]];
}
