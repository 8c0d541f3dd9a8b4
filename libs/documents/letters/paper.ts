import type { ApplicantName, Paper } from '#libs/application/ports/documents.js';
import type { Language, Sentence } from '#libs/domain/language.js';
import { calendarDate } from '#libs/domain/time/day.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import type { Block, Letter, Row } from '../letter.js';
import { dayInWords } from '../words/dates.js';
import { LABELS } from '../words/labels.js';
import { OFFICE_NAMES } from '../words/names.js';
import { inBoth } from '../words/pairing.js';

/** Letterhead, number and foot around what the paper has to say. */
export function paper(data: Paper, title: Sentence, blocks: readonly Block[], language: Language = data.language): Letter {
  return {
    language,
    office: inBoth(OFFICE_NAMES[data.office], language),
    title: inBoth(title, language),
    number: data.acceptanceNumber,
    day: calendarDate(shanghaiDay(data.issuedAt)),
    verify: { label: inBoth(LABELS.scanToVerify, language), address: data.verifyAddress },
    blocks: [...blocks, signedByOffice(data, language)],
    foot: {
      left: `审计链 #${data.auditHead.sequence}　${data.auditHead.hash}`,
      right: data.acceptanceNumber,
    },
  };
}

/** Which request it is: numbers, title, applicants. */
export function caseRows(data: Paper, language: Language = data.language): Row[] {
  return [
    row(LABELS.acceptanceNumber, data.acceptanceNumber, language),
    row(LABELS.applicationNumber, data.applicationNumber, language),
    row(LABELS.inventionTitle, data.inventionTitle, language),
    row(LABELS.applicants, data.applicants.map(fullName).join('\n'), language),
  ];
}

export function row(label: Sentence, value: Sentence | string, language: Language): Row {
  return { label: inBoth(label, language), value: inBoth(value, language) };
}

function fullName({ name, nameEnglish, namePortuguese }: ApplicantName): string {
  const others = [nameEnglish, namePortuguese].filter((other) => other !== undefined && other !== name);
  return [name, ...others].join('　');
}

function signedByOffice(data: Paper, language: Language): Block {
  return {
    is: 'signature',
    lines: [inBoth(OFFICE_NAMES[data.office], 'zh-Hans'), inBoth(dayInWords(shanghaiDay(data.issuedAt)), language)],
  };
}
