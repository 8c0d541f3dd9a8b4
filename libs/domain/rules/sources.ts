import { type Region } from '../case/names.js';
import { type Sentence } from '../language.js';
import { say } from './sentences.js';

export interface Source {
  readonly title: Sentence;
  /** The issuing body's public site, where the text is kept. */
  readonly address: string;
  /** Set where it speaks of one region alone. */
  readonly region?: Region;
}

const CNIPA = 'https://www.cnipa.gov.cn/';

/** Everything a rule can rest on. */
export const SOURCES = {
  ORDER_76: {
    title: say(
      '《专利优先审查管理办法》（国家知识产权局令第76号）',
      '《專利優先審查管理辦法》（國家知識產權局令第76號）',
      'Measures for Priority Examination of Patents (CNIPA Order No. 76)',
      'Medidas de Exame Prioritário de Patentes (Ordem n.º 76 da CNIPA)',
    ),
    address: CNIPA,
  },
  ORDER_85: {
    title: say(
      '《专利优先审查管理办法》（国家知识产权局令第85号）',
      '《專利優先審查管理辦法》（國家知識產權局令第85號）',
      'Measures for Priority Examination of Patents (CNIPA Order No. 85)',
      'Medidas de Exame Prioritário de Patentes (Ordem n.º 85 da CNIPA)',
    ),
    address: CNIPA,
  },
  HK_PILOT: {
    title: say(
      '香港申请人在内地发明专利优先审查申请试点项目公告（2023年1月1日起）',
      '香港申請人在內地發明專利優先審查申請先行先試項目公告（2023年1月1日起）',
      'Notice of the pilot for priority examination of Hong Kong applicants’ invention applications (from 1 January 2023)',
      'Aviso do projecto-piloto de exame prioritário para requerentes de Hong Kong (desde 1 de Janeiro de 2023)',
    ),
    address: CNIPA,
    region: 'HK',
  },
  HK_REGULAR: {
    title: say(
      '香港申请人优先审查项目转为常态化实施的通知（2026年1月1日起）',
      '香港申請人優先審查項目轉為恆常實施的通知（2026年1月1日起）',
      'Notice making the Hong Kong arrangement regular (from 1 January 2026)',
      'Aviso que torna permanente o regime de Hong Kong (desde 1 de Janeiro de 2026)',
    ),
    address: CNIPA,
    region: 'HK',
  },
  MO_PILOT: {
    title: say(
      '澳门申请人在内地发明专利优先审查申请试点项目公告（2023年7月1日起）',
      '澳門申請人在內地發明專利優先審查申請試點項目公告（2023年7月1日起）',
      'Notice of the pilot for priority examination of Macao applicants’ invention applications (from 1 July 2023)',
      'Aviso do projecto-piloto de exame prioritário para requerentes de Macau (desde 1 de Julho de 2023)',
    ),
    address: CNIPA,
    region: 'MO',
  },
  MO_REGULAR: {
    title: say('澳门申请人优先审查项目的常态化实施', '澳門申請人優先審查項目的恆常實施', 'Regular operation of the Macao arrangement', 'Funcionamento permanente do regime de Macau'),
    address: CNIPA,
    region: 'MO',
  },
  NUMBERING_STANDARD: {
    title: say('《专利申请号标准》', '《專利申請號標準》', 'Standard for patent application numbers', 'Norma dos números de pedido de patente'),
    address: CNIPA,
  },
  XML_NOTICE: {
    title: say(
      '国家知识产权局关于专利申请文件XML格式的通知（2025年5月26日公布）',
      '國家知識產權局關於專利申請文件XML格式的通知（2025年5月26日公佈）',
      'CNIPA notice on XML application documents (published 26 May 2025)',
      'Aviso da CNIPA sobre documentos de pedido em XML (publicado em 26 de Maio de 2025)',
    ),
    address: CNIPA,
  },
  SEI_TABLE: {
    title: say(
      '《战略性新兴产业分类与国际专利分类参照关系表（2021）（试行）》',
      '《戰略性新興產業分類與國際專利分類參照關係表（2021）（試行）》',
      'Concordance of strategic emerging industries and the International Patent Classification (2021, trial)',
      'Tabela de correspondência entre indústrias emergentes estratégicas e a Classificação Internacional de Patentes (2021, experimental)',
    ),
    address: CNIPA,
  },
  EXAMINATION_GUIDELINES: {
    title: say('《专利审查指南》', '《專利審查指南》', 'Guidelines for Patent Examination', 'Directrizes de Exame de Patentes'),
    address: CNIPA,
  },
  PRACTICE: {
    title: say('优先审查的通行做法', '優先審查的通行做法', 'Established practice of priority examination', 'Prática corrente do exame prioritário'),
    address: CNIPA,
  },
  FORM_NOTES: {
    title: say('《专利优先审查请求书》填表说明', '《專利優先審查請求書》填表說明', 'Notes to the request form', 'Notas do formulário de pedido'),
    address: CNIPA,
  },
} as const satisfies Record<string, Source>;
export type SourceId = keyof typeof SOURCES;

export interface Citation {
  readonly source: SourceId;
  readonly article?: string;
  readonly paragraph?: string;
  readonly item?: string;
  /** False: reported, and not confirmed by an official text; never to be shown as law. */
  readonly confirmed: boolean;
}

/** A citation of a confirmed text. */
export function cite(source: SourceId, place: Omit<Citation, 'source' | 'confirmed'> = {}): Citation {
  return { source, ...place, confirmed: true };
}

/** A citation that still has to be confirmed against an official text. */
export function unconfirmed(source: SourceId, place: Omit<Citation, 'source' | 'confirmed'> = {}): Citation {
  return { source, ...place, confirmed: false };
}
