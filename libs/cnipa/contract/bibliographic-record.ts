import type { BibliographicRecord } from '#libs/application/ports/cnipa.js';
import { applicationNumber } from './names.js';
import { calendarDay, flag, listOf, objectOf, oneOf, optional, text } from './shape.js';

const name = text(500);
const number = text(64);

/** CNIPA's record as it travels. Symbols and numbers are read as text: whether they are well-formed is for the rules to say. */
export const bibliographicRecord = objectOf<BibliographicRecord>({
  applicationNumber,
  inventionTitle: optional(name),
  applicants: optional(listOf(name, 100)),
  filingDate: optional(calendarDay),
  electronic: optional(flag),
  xml: optional(flag),
  substantiveExaminationSince: optional(calendarDay),
  examinerNotices: optional(listOf(objectOf<{ readonly issuedOn?: string }>({ issuedOn: optional(calendarDay) }), 200)),
  ipcSymbols: optional(listOf(number, 200)),
  ipcEdition: optional(text(7, /^\d{4}\.\d{2}$/)),
  internationalNumber: optional(number),
  internationalFilingDate: optional(calendarDay),
  divisionalOf: optional(number),
  divisionalParentAccelerated: optional(flag),
  otherProgramme: optional(oneOf(['NONE', 'PPH', 'PRE_EXAMINATION'])),
  alreadyAccelerated: optional(flag),
  sameDayUtilityModel: optional(flag),
  agencyCode: optional(number),
});
