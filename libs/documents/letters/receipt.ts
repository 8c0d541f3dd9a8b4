import type { AcceptanceReceipt, ListedAttachment } from '#libs/application/ports/documents.js';
import type { Language, Sentence } from '#libs/domain/language.js';
import type { Block, Letter, Pair } from '../letter.js';
import { instantInWords } from '../words/dates.js';
import { LABELS } from '../words/labels.js';
import { ATTACHMENT_NAMES, CHANNEL_NAMES } from '../words/names.js';
import { filled, inBoth } from '../words/pairing.js';
import {
  BEIJING_TIME,
  DUE_NOT_BEFORE,
  DUE_PROVISIONALLY,
  NEXT_STEPS,
  NOT_BEFORE,
  PROVISIONAL,
  RECEIPT_OPENING,
  RECEIPT_TITLE,
  SECRET_NOTE,
} from '../words/receipt.js';
import { caseRows, paper, row } from './paper.js';

/** 收件回执: proof of receipt, the promise, the applicant's access, and what happens next. */
export function receipt(data: AcceptanceReceipt): Letter {
  const { language } = data;
  return paper(data, RECEIPT_TITLE, [
    { is: 'paragraph', text: inBoth(RECEIPT_OPENING, language) },
    {
      is: 'facts',
      rows: [
        ...caseRows(data),
        row(LABELS.channel, CHANNEL_NAMES[data.channel], language),
        row(LABELS.received, instantInWords(data.receivedAt), language),
        row(LABELS.deemedReceived, instantInWords(data.deemedReceivedAt), language),
      ],
    },
    promiseAndAccess(data),
    { is: 'section', text: inBoth(LABELS.nextSteps, language) },
    { is: 'steps', items: nextSteps(data) },
    { is: 'section', text: inBoth(LABELS.attachments, language) },
    attachmentList(data.attachments, language),
  ]);
}

function promiseAndAccess(data: AcceptanceReceipt): Block {
  const { language } = data;
  const label = data.dueNotBefore ? LABELS.notBefore : LABELS.due;
  return {
    is: 'callout',
    rows: [
      { ...row(label, instantInWords(data.dueAt), language), note: dueNote(data) },
      { ...row(LABELS.secret, data.secret, language), note: inBoth(SECRET_NOTE, language) },
    ],
  };
}

/** Every doubt about the due instant is told beside it; where there is none, how it is reckoned. */
function dueNote({ dueNotBefore, provisional, language }: AcceptanceReceipt): Pair {
  const doubts = [...(dueNotBefore ? [NOT_BEFORE] : []), ...(provisional ? [PROVISIONAL] : [])];
  const notes = (doubts.length > 0 ? doubts : [BEIJING_TIME]).map((note) => inBoth(note, language));
  const own = notes.flatMap((note) => note.own ?? []);
  return { zh: notes.map(({ zh }) => zh).join('\n'), ...(own.length > 0 && { own: own.join('\n') }) };
}

function dueWithDoubts({ dueAt, dueNotBefore, provisional }: AcceptanceReceipt): Sentence {
  const marks = [...(dueNotBefore ? [DUE_NOT_BEFORE] : []), ...(provisional ? [DUE_PROVISIONALLY] : [])];
  return marks.reduce((due, mark) => filled(mark, { due }), instantInWords(dueAt));
}

function nextSteps(data: AcceptanceReceipt): Pair[] {
  const parts = { due: dueWithDoubts(data), address: data.statusAddress };
  return NEXT_STEPS.map((step) => inBoth(filled(step, parts), data.language));
}

function attachmentList(attachments: readonly ListedAttachment[], language: Language): Block {
  return {
    is: 'listing',
    columns: [
      { label: inBoth(LABELS.kind, language), width: 42 },
      { label: inBoth(LABELS.title, language), width: 'rest' },
      { label: inBoth(LABELS.copiesAndPages, language), width: 26 },
      { label: inBoth(LABELS.fingerprint, language), width: 30 },
    ],
    rows: attachments.map((attachment) => [
      inBoth(ATTACHMENT_NAMES[attachment.kind], language),
      { zh: attachment.title },
      { zh: `${attachment.copies} / ${attachment.pages}` },
      { zh: attachment.sha256.slice(0, 8) },
    ]),
  };
}
