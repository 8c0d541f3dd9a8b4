import type { Finding, Override, PackageCover, RecommendationOpinion, Wording } from '#libs/application/ports/documents.js';
import type { Sentence } from '#libs/domain/language.js';
import type { Block, Column, Letter, Pair, Row } from '../letter.js';
import { instantInWords } from '../words/dates.js';
import { OUTCOME_NAMES } from '../words/names.js';
import { everyLanguage } from '../words/pairing.js';
import { caseRows, paper } from './paper.js';

const CHINESE = 'zh-Hans';

/** 推荐意见: for box ⑧ of the request form; the reasons are always stated (Order 85 Article 13). */
export function recommendationOpinion(data: RecommendationOpinion): Letter {
  const overrides: Block[] = data.overrides.length === 0 ? [] : [section('承办人判断'), overrideList(data.overrides)];
  return paper(
    data,
    chinese('优先审查请求推荐意见'),
    [
      { is: 'facts', rows: [...caseRows(data, CHINESE), ...data.grounds.map(groundRow)] },
      section('推荐理由'),
      ...data.reasons.split('\n').map((text): Block => ({ is: 'paragraph', text: { zh: text } })),
      section('逐项核查'),
      findingList(data.findings),
      ...overrides,
      section('结论'),
      { is: 'paragraph', text: { zh: '经推荐、审核，同意推荐该专利申请优先审查，现报送国家知识产权局。' } },
      { is: 'facts', rows: signers(data) },
    ],
    CHINESE,
  );
}

function groundRow({ code, wording }: RecommendationOpinion['grounds'][number], index: number): Row {
  return { label: { zh: index === 0 ? '请求理由' : '' }, value: { zh: `${code}　${inChinese(wording)}` } };
}

function findingList(findings: readonly Finding[]): Block {
  return {
    is: 'listing',
    columns: columns(['规则', 44], ['核查事项', 'rest'], ['结果', 24], ['依据', 42]),
    rows: findings.map((finding) =>
      cells(finding.rule, inChinese(finding.question), OUTCOME_NAMES[finding.outcome], finding.basis),
    ),
  };
}

function overrideList(overrides: readonly Override[]): Block {
  return {
    is: 'listing',
    columns: columns(['规则', 44], ['理由', 'rest'], ['承办人', 22], ['时间', 42]),
    rows: overrides.map(({ rule, reason, by, at }) => cells(rule, reason, by, instantInWords(at)[CHINESE])),
  };
}

function signers(data: RecommendationOpinion): Row[] {
  const at = (by: string, instant: typeof data.recommendedAt): Pair => ({ zh: `${by}　${instantInWords(instant)[CHINESE]}` });
  return [
    { label: { zh: '推荐员' }, value: at(data.recommendedBy, data.recommendedAt) },
    { label: { zh: '审核员' }, value: at(data.reviewedBy, data.reviewedAt) },
  ];
}

/** 报送材料封面: what the package holds, so that CNIPA can check that nothing is missing or changed. */
export function packageCover(data: PackageCover): Letter {
  const facts: Row[] = [
    ...caseRows(data, CHINESE),
    { label: { zh: '报送编号' }, value: { zh: data.packageId } },
    { label: { zh: '清单 SHA-256' }, value: { zh: data.manifestSha256 } },
  ];
  return paper(
    data,
    chinese('优先审查请求报送材料'),
    [
      { is: 'paragraph', text: { zh: `现报送优先审查请求材料一份，共${data.files.length}个文件，请查收。` } },
      { is: 'facts', rows: facts },
      section('文件清单'),
      fileList(data),
    ],
    CHINESE,
  );
}

function fileList({ files }: PackageCover): Block {
  return {
    is: 'listing',
    columns: columns(['', 7], ['文件，SHA-256', 'rest'], ['字节数', 24]),
    rows: files.map((file, index) => [
      { zh: String(index + 1) },
      { zh: `${file.title}　${file.name}`, own: file.sha256 },
      { zh: String(file.bytes) },
    ]),
  };
}

function section(zh: string): Block {
  return { is: 'section', text: { zh } };
}

function columns(...of: readonly (readonly [label: string, width: Column['width']])[]): Column[] {
  return of.map(([zh, width]) => ({ label: { zh }, width }));
}

function cells(...texts: readonly string[]): Pair[] {
  return texts.map((zh) => ({ zh }));
}

function inChinese(wording: Wording): string {
  return typeof wording === 'string' ? wording : wording[CHINESE];
}

function chinese(text: string): Sentence {
  return everyLanguage(() => text);
}
