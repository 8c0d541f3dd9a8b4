import type { AttachmentKind } from '../request/request-form.js';
import { APPLICANT_KIND_CHOICES, APPLICATION_KIND_CHOICES, type Choices, GROUND_CHOICES, IDENTIFIER_KIND_CHOICES, PROGRAMME_CHOICES, REGION_CHOICES, ROUTE_CHOICES } from './choices.js';

/**
 * How a cell is read: `exact` is a text of digits that a spreadsheet would spoil; `own` is the agency's own and not read;
 * `list` holds several values, `patents` and `literature` an item a line, `files` names files of the archive.
 */
export type ColumnKind = 'text' | 'exact' | 'day' | 'flag' | 'choice' | 'list' | 'patents' | 'literature' | 'files' | 'own';

/** Columns that stand or fall together: an applicant, a ground, the agency. A group all of whose cells are empty is not there. */
export interface Group {
  readonly name: 'applicants' | 'grounds' | 'agency' | 'foreignFiling';
  /** Of several, which one, from 1. */
  readonly number?: number;
}

export interface Column {
  /** Name for machines, in the second line of the template. */
  readonly code: string;
  /** As the template writes it, in Simplified Chinese. */
  readonly heading: string;
  /** How to fill it in. */
  readonly note: string;
  readonly example: string;
  readonly kind: ColumnKind;
  /** Where it lies in the request form; below its group, where it belongs to one. */
  readonly path: string;
  readonly group?: Group;
  readonly choices?: Choices;
  /** Other words than the choices are left for the form itself to judge. */
  readonly open?: true;
  /** A sheet without this column cannot be read. */
  readonly needed?: true;
  /** The template leaves it out; it is read all the same. */
  readonly beyondTemplate?: true;
}

type Told = readonly [code: string, heading: string, path: string, note: string, example: string];

const column = (kind: ColumnKind, [code, heading, path, note, example]: Told, more: Partial<Column> = {}): Column => ({ code, heading, path, note, example, kind, ...more });
const needed = { needed: true } as const;
const choice = (told: Told, choices: Choices, more: Partial<Column> = {}): Column => column('choice', told, { choices, ...more });

const YES_NO = '填“是”或“否”';
const DAY = '日期，如 2024-05-16';

const REQUEST: readonly Column[] = [
  column('own', ['no', '序号', '', '填“说明”或“示例”的行不登记', '示例']),
  choice(['region', '地区', 'region', '香港 或 澳门', '香港'], REGION_CHOICES, needed),
  column('exact', ['application_number', '专利申请号', 'applicationNumber', '12位数字、小数点和校验位；单元格须为文本格式', '202310000011.2'], needed),
  column('text', ['invention_title', '发明名称', 'inventionTitle', '与申请一致', '一种样本装置（示例）'], needed),
  choice(['application_kind', '申请类型', 'applicationKind', '直接申请、PCT国家阶段 或 分案申请', '直接申请'], APPLICATION_KIND_CHOICES, needed),
  column('text', ['requester_name', '请求人', 'requester.name', '姓名或名称', '港島樣本醫療器械有限公司'], needed),
  column('text', ['requester_region', '请求人国籍或地区', 'requester.nationalityOrRegion', '', '中国香港'], needed),
  column('text', ['contact_name', '联系人', 'requester.contactName', '', '黄样本'], needed),
  column('text', ['phone', '电话', 'requester.phone', '数字、空格、+、-、括号', '+852 3999 0002'], needed),
  column('text', ['email', '电子邮箱', 'requester.email', '可不填', 'sample@example.org']),
  column('text', ['address', '地址', 'requester.address', '', '香港港岛样本街88号样本中心21楼'], needed),
  column('text', ['postcode', '邮政编码', 'requester.postcode', '可不填', '']),
];

const applicantColumns = (number: number): readonly Column[] => {
  const group = { name: 'applicants', number } as const;
  const optional = { group, ...(number > 2 && { beyondTemplate: true as const }) };
  const more = number === 1 ? { ...optional, ...needed } : optional;
  const told = (code: string, heading: string, path: string, note: string, example: string): Told => [`applicant${number}_${code}`, `申请人${number}${heading}`, path, note, number === 1 ? example : ''];
  return [
    column('text', told('name', '名称', 'name', '与申请一致；第一申请人填在申请人1', '港島樣本醫療器械有限公司'), more),
    column('text', told('name_en', '英文名称', 'nameEnglish', '可不填', 'Hong Kong Island Sample Medical Devices Limited'), optional),
    column('text', told('name_pt', '葡文名称', 'namePortuguese', '可不填', ''), optional),
    choice(told('kind', '类别', 'kind', Object.values(APPLICANT_KIND_CHOICES).map(([label]) => label).join('、'), '香港公司'), APPLICANT_KIND_CHOICES, more),
    choice(told('id_kind', '证件类型', 'identifier.kind', '与证件号码同填或同空', '香港商业登记号'), IDENTIFIER_KIND_CHOICES, optional),
    column('exact', told('id_number', '证件号码', 'identifier.number', '单元格须为文本格式', '99900011'), optional),
    column('flag', told('evidence', '已附主体证明', 'statusEvidence', YES_NO, '是'), more),
    column('flag', told('mainland', '在内地有住所或营业所', 'mainlandResidenceOrOffice', YES_NO, '否'), more),
    column('flag', told('consent', '同意并签章', 'consented', YES_NO, '是'), more),
  ];
};

const AGENCY = { group: { name: 'agency' } } as const;

const FILING: readonly Column[] = [
  column('exact', ['agency_code', '代理机构代码', 'code', '5位数字；没有代理机构则五列皆空', '44998'], AGENCY),
  column('text', ['agency_name', '代理机构名称', 'name', '', '湾区样本知识产权代理有限公司'], AGENCY),
  column('text', ['agent_name', '专利代理师', 'agentName', '可不填', '何样本'], AGENCY),
  column('exact', ['agent_licence', '代理师资格证号', 'agentLicence', '11位数字，可不填', '44998202202'], AGENCY),
  column('flag', ['power_of_attorney', '已附委托书', 'powerOfAttorney', YES_NO, '是'], AGENCY),
  column('flag', ['utility_model_filed', '同日申请实用新型', 'sameDayUtilityModel.filed', YES_NO, '否'], needed),
  column('exact', ['utility_model_number', '同日实用新型申请号', 'sameDayUtilityModel.applicationNumber', '没有则不填', '']),
  column('day', ['filing_date', '申请日', 'filing.filingDate', DAY, '2023-08-09'], needed),
  column('flag', ['electronic', '电子申请', 'filing.electronic', YES_NO, '是'], needed),
  column('flag', ['xml', 'XML格式', 'filing.xml', YES_NO, '否']),
  column('day', ['examination_since', '进入实质审查日', 'filing.substantiveExaminationSince', DAY, '2024-04-22']),
  column('list', ['ipc_symbols', 'IPC分类号', 'filing.ipcSymbols', '主分类号在前，用分号隔开', 'A61B34/30；A61B17/34'], needed),
  column('exact', ['ipc_edition', 'IPC版本', 'filing.ipcEdition', '如 2023.01；单元格须为文本格式', '2023.01']),
  column('exact', ['pct_number', '国际申请号', 'filing.internationalNumber', 'PCT国家阶段填写', '']),
  column('day', ['pct_filing_date', '国际申请日', 'filing.internationalFilingDate', DAY, '']),
  column('exact', ['divisional_of', '原申请号', 'filing.divisionalOf', '分案申请填写', '']),
  choice(['other_programme', '其他加快程序', 'filing.otherProgramme', '无、PPH 或 预审', '无'], PROGRAMME_CHOICES),
  column('flag', ['already_accelerated', '本程序中已获加快', 'filing.alreadyAccelerated', YES_NO, '否']),
];

const groundColumns = (number: number): readonly Column[] => {
  const more = { group: { name: 'grounds', number }, ...(number > 2 && { beyondTemplate: true as const }) } as const;
  const told = (code: string, heading: string, path: string, note: string, example: string): Told => [`ground${number}_${code}`, `理由${number}${heading}`, path, note, number === 1 ? example : ''];
  return [
    choice(told('code', '条款', 'code', '如 O85-5-3，即第85号令第五条第（三）项', 'O85-5-3'), GROUND_CHOICES, { ...more, open: true }),
    column('text', told('statement', '说明', 'statement', '理由所依据的事实', '产品已完成型式检验并签订量产合同（示例）。'), more),
    column('flag', told('evidence', '已附证明', 'evidence', YES_NO, '是'), more),
  ];
};

const ROUTE = { group: { name: 'foreignFiling' } } as const;

const STATEMENTS: readonly Column[] = [
  choice(['foreign_route', '向外申请途径', 'route', 'PCT 或 巴黎；以首次在中国提出后向外申请为理由时填写', ''], ROUTE_CHOICES, ROUTE),
  column('exact', ['foreign_pct_number', '向外申请国际申请号', 'internationalNumber', '途径为PCT时填写', ''], ROUTE),
  column('text', ['innovation_statement', '创新价值和应用前景', 'innovationStatement', '第85号令第五条', '首次实现三向力反馈，可减少组织损伤（示例）。']),
  column('patents', ['patents', '现有技术：专利文献', 'priorArt.patents', '一行一件：文献号 | 公开日 | 相关段落', 'CN113999003B | 2022-09-06 | 权利要求1至4']),
  column('literature', ['literature', '现有技术：非专利文献', 'priorArt.literature', '一行一件：名称及卷期 | 日期 | 作者和篇名 | 页码', '样本学报第8卷第2期 | 2022-11-01 | 样本：力反馈综述 | 101-117']),
  column('flag', ['declared', '已作声明', 'declared', `请求书第④栏；${YES_NO}`, '是'], needed),
  column('text', ['form_edition', '请求书版本', 'formEdition', '如 2017', '2017'], needed),
  column('text', ['signed_by', '签章人', 'signature.signedBy', '', '港島樣本醫療器械有限公司'], needed),
  column('day', ['signed_on', '签章日期', 'signature.signedOn', DAY, '2026-11-20'], needed),
  column('flag', ['in_simplified_chinese', '以简体中文填写', 'signature.inSimplifiedChinese', YES_NO, '是'], needed),
];

const FILE_NOTE = '压缩包内的文件，用分号隔开；可写 文件 | 标题 | 份数 | 页数';

const FILES: readonly (readonly [kind: AttachmentKind, heading: string, example: string])[] = [
  ['REQUEST_FORM', '请求书', '示例/请求书.pdf'],
  ['PRIOR_ART', '现有技术材料', '示例/现有技术.pdf | 现有技术及说明 | 1 | 12'],
  ['GROUND_EVIDENCE', '理由证明', '示例/检验报告.pdf；示例/合同.pdf'],
  ['APPLICANT_STATUS', '主体证明', '示例/商业登记证.pdf'],
  ['POWER_OF_ATTORNEY', '委托书', '示例/委托书.pdf'],
  ['CONSENT', '同意书', ''],
  ['OTHER', '其他文件', ''],
];

const FILE_COLUMNS = FILES.map(([kind, heading, example]): Column => column('files', [`file_${kind.toLowerCase()}`, `附件：${heading}`, kind, FILE_NOTE, example]));

const MOST_APPLICANTS = 10;
const MOST_GROUNDS = 10;
const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);

/** Every column that is understood, in the order of the template. */
export const COLUMNS: readonly Column[] = [
  ...REQUEST,
  ...upTo(MOST_APPLICANTS).flatMap(applicantColumns),
  ...FILING,
  ...upTo(MOST_GROUNDS).flatMap(groundColumns),
  ...STATEMENTS,
  ...FILE_COLUMNS,
  column('own', ['remark', '备注', '', '供代理机构自用，不登记', '']),
];

export const TEMPLATE_COLUMNS: readonly Column[] = COLUMNS.filter(({ beyondTemplate }) => beyondTemplate !== true);

const PLACE = /^(?:(applicants|grounds)\[(\d+)\]\.|(agency|foreignFiling)\.)?(.*)$/;

/** The column of a place in the form, such as `applicants[0].name`; of several applicants the place is counted as they stand. */
export function columnAt(place: string): Column | undefined {
  const [, several, index, one, path] = PLACE.exec(place) ?? [];
  const number = index === undefined ? undefined : Number(index) + 1;
  return COLUMNS.find((column) => column.path === path && column.group?.name === (several ?? one) && column.group?.number === number);
}
