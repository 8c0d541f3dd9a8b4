import type { Channel, Region } from '#libs/domain/case/names.js';
import { type Language, say, type Sentence } from '#libs/domain/language.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import { REGION_CHOICES } from '../bulk-intake/choices.js';
import type { ListColumn, ListValue } from '../ports/lists.js';

const CHANNEL_NAMES = {
  WINDOW: say('窗口', '窗口', 'window', 'balcão'),
  POST: say('邮寄', '郵寄', 'post', 'correio'),
  ONLINE: say('网上', '網上', 'online', 'em linha'),
  BATCH: say('批量', '批量', 'batch', 'lote'),
} as const satisfies Record<Channel, Sentence>;

const REGION_NAMES = {
  HK: say(REGION_CHOICES.HK[0], '香港', 'Hong Kong', 'Hong Kong'),
  MO: say(REGION_CHOICES.MO[0], '澳門', 'Macao', 'Macau'),
} as const satisfies Record<Region, Sentence>;

/** A column before it is told in a language. */
interface Column {
  readonly code: string;
  readonly heading: Sentence;
  readonly kind: ListColumn<CaseFile>['kind'];
  readonly value: (file: CaseFile) => ListValue;
  readonly names?: Readonly<Record<string, Sentence>>;
  readonly width: number;
}

const text = (code: string, heading: Sentence, width: number, value: (file: CaseFile) => string | null | undefined): Column => ({
  code, heading, width, kind: 'text', value: (file) => value(file) ?? null,
});
const instant = (code: string, heading: Sentence, value: (file: CaseFile) => number | undefined): Column => ({
  code, heading, width: 18, kind: 'instant', value: (file) => value(file) ?? null,
});
const word = (code: string, heading: Sentence, width: number, value: (file: CaseFile) => string, names?: Column['names']): Column => ({
  code, heading, width, kind: 'word', value, ...(names && { names }),
});
const flag = (code: string, heading: Sentence, value: (file: CaseFile) => boolean): Column => ({ code, heading, width: 8, kind: 'flag', value });

/** The members of a row as lists answer it, in their order. */
const COLUMNS: readonly Column[] = [
  text('acceptanceNumber', say('受理编号', '受理編號', 'Acceptance number', 'N.º de aceitação'), 16, (file) => file.acceptanceNumber),
  word('office', say('代办处', '代辦處', 'Office', 'Agência'), 14, (file) => file.office),
  word('region', say('地区', '地區', 'Region', 'Região'), 10, (file) => file.region, REGION_NAMES),
  word('channel', say('收件方式', '收件方式', 'Channel', 'Via'), 10, (file) => file.channel, CHANNEL_NAMES),
  text('applicationNumber', say('专利申请号', '專利申請號', 'Application number', 'N.º do pedido'), 18, (file) => file.applicationNumber),
  text('applicantName', say('申请人', '申請人', 'Applicant', 'Requerente'), 30, (file) => file.applicantName),
  text('inventionTitle', say('发明名称', '發明名稱', 'Title of invention', 'Título da invenção'), 40, (file) => file.inventionTitle),
  word('state', say('状态', '狀態', 'State', 'Estado'), 14, (file) => file.state),
  instant('stateSince', say('状态起始', '狀態起始', 'State since', 'Estado desde'), (file) => file.stateSince),
  instant('receivedAt', say('收件时间', '收件時間', 'Received', 'Recebido'), (file) => file.receivedAt),
  instant('deemedReceivedAt', say('视为收件时间', '視為收件時間', 'Deemed received', 'Considerado recebido'), (file) => file.clock.deemedReceivedAt),
  instant('dueAt', say('时限', '時限', 'Due', 'Prazo'), (file) => file.clock.dueAt),
  flag('dueNotBefore', say('时限不早于', '時限不早於', 'Due not before', 'Prazo não antes de'), (file) => file.clock.dueNotBefore),
  flag('dueProvisional', say('时限暂定', '時限暫定', 'Due provisional', 'Prazo provisório'), (file) => file.clock.provisional),
  text('handler', say('承办人', '承辦人', 'Handler', 'Responsável'), 14, (file) => file.handler?.name),
  instant('handlerSince', say('领取时间', '領取時間', 'Claimed', 'Assumido'), (file) => file.handler?.since),
  instant('breachedAt', say('超时时间', '超時時間', 'Breached', 'Incumprido'), (file) => file.breachedAt),
  text('cnipaReceiptNumber', say('国知局回执号', '國知局回執號', 'CNIPA receipt', 'Recibo da CNIPA'), 18, (file) => file.cnipaReceiptNumber),
  instant('forwardedAt', say('报送时间', '報送時間', 'Forwarded', 'Remetido'), (file) => file.forwardedAt),
];

/** @param nameOf the name of a state or an office, by the words of the program */
export function caseColumns(language: Language, nameOf: (word: string) => string): readonly ListColumn<CaseFile>[] {
  return COLUMNS.map(({ names, heading, ...column }) => ({
    ...column,
    heading: heading[language],
    name: (value) => names?.[value]?.[language] ?? nameOf(value),
  }));
}
