import { defineRule, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

const provision = { severity: 'block', citations: [cite('HK_PILOT'), cite('MO_PILOT'), cite('SEI_TABLE')] } as const;
const REASONS = { met: 'covered', 'officer-decides': 'scope', 'not-met': 'outside', unknown: 'unreadable' } as const;

/** The best over the symbols; matching is the table's own matter. */
export const TECHNICAL_FIELD = defineRule({
  id: 'TECHNICAL_FIELD',
  question: say(
    '是否有国际专利分类号落入战略性新兴产业参照关系表？',
    '是否有國際專利分類號落入戰略性新興產業參照關係表？',
    'Is an IPC symbol within the table of strategic emerging industries?',
    'Há um símbolo da CIP na tabela das indústrias emergentes estratégicas?',
  ),
  provisions: { ORDER_76: provision, ORDER_85: provision },
  inputs: ['ipcSymbols', 'ipcEdition'],
  outcomes: ['met', 'not-met', 'officer-decides', 'unknown'],
  sentences: {
    covered: say(
      '分类号{symbols}落入参照关系表。',
      '分類號{symbols}落入參照關係表。',
      'Within the table: {symbols}.',
      'Na tabela: {symbols}.',
    ),
    scope: say(
      '分类号{symbols}在表中附有范围限定，或须经新旧分类号对照，由承办人认定。',
      '分類號{symbols}在表中附有範圍限定，或須經新舊分類號對照，由承辦人認定。',
      'In the table with scope terms, or only through an earlier symbol of the same matter; an officer decides: {symbols}.',
      'Na tabela com delimitação de âmbito, ou apenas através de um símbolo anterior da mesma matéria; cabe a um funcionário decidir: {symbols}.',
    ),
    outside: say(
      '分类号{symbols}均未落入参照关系表。',
      '分類號{symbols}均未落入參照關係表。',
      'None is within the table: {symbols}.',
      'Nenhum está na tabela: {symbols}.',
    ),
    unreadable: say(
      '所列分类号均无法作为国际专利分类号读取：{symbols}。',
      '所列分類號均無法作為國際專利分類號讀取：{symbols}。',
      'None can be read as an IPC symbol: {symbols}.',
      'Nenhum pode ser lido como símbolo da CIP: {symbols}.',
    ),
  },
  evaluate(facts, { fieldSource }) {
    const symbols = facts.plain('ipcSymbols');
    const ipcEdition = facts.plain('ipcEdition');
    if (symbols === undefined || symbols.length === 0) return [UNKNOWN];
    const match = fieldSource.match(symbols, ipcEdition);
    const wanted = match.outcome === 'unknown' ? 'refused' : match.outcome;
    const named = match.symbols.filter(({ outcome }) => outcome === wanted).map(({ symbol }) => symbol);
    return [{ outcome: match.outcome, reason: REASONS[match.outcome], parameters: { symbols: named.join(', ') }, detail: match }];
  },
});
