import { type Draft, type DraftApplicant, type DraftFiling, FOREIGN_FILING, FORM_EDITION, type RequestForm } from './form-draft.js';
import { symbolsIn } from './symbols.js';

/** The form as it is sent: what was left empty is left out, what was not ticked is not so. */
export function formOf(draft: Draft): RequestForm {
  return filled({
    formEdition: FORM_EDITION,
    region: draft.region,
    applicationNumber: draft.applicationNumber,
    inventionTitle: draft.inventionTitle,
    applicationKind: draft.applicationKind,
    requester: draft.requester,
    applicants: draft.applicants.map(applicantOf),
    agency: draft.hasAgency ? { ...draft.agency, powerOfAttorney: draft.agency.powerOfAttorney ?? false } : undefined,
    sameDayUtilityModel: sameDayOf(draft),
    filing: filingOf(draft.filing, draft.applicationKind),
    grounds: draft.grounds.map(({ code, statement, evidence = false }) => ({ code, statement, evidence })),
    foreignFiling: draft.grounds.some(({ code }) => code === FOREIGN_FILING) && draft.foreignFiling.route ? draft.foreignFiling : undefined,
    innovationStatement: draft.innovationStatement,
    declared: draft.declared ?? false,
    attachments: draft.attachments.map(({ uploadId, kind, title, pages }) => ({ uploadId, kind, title, copies: 1, pages: Number(pages ?? 1) })),
    priorArt: draft.priorArt,
    signature: { ...draft.signature, inSimplifiedChinese: draft.signature.inSimplifiedChinese ?? false },
  }) as RequestForm;
}

function applicantOf({ identifier, ...applicant }: DraftApplicant): object {
  const { statusEvidence = false, mainlandResidenceOrOffice = false, consented = false } = applicant;
  return { ...applicant, identifier: identifier.kind && identifier.number ? identifier : undefined, statusEvidence, mainlandResidenceOrOffice, consented };
}

const sameDayOf = ({ sameDayUtilityModel: { filed = false, applicationNumber } }: Draft): object => (filed ? { filed, applicationNumber } : { filed });

function filingOf({ symbols, electronic = false, ...filing }: DraftFiling, kind: Draft['applicationKind']): object {
  const { internationalNumber, internationalFilingDate, divisionalOf, ...rest } = filing;
  return {
    ...rest,
    electronic,
    ipcSymbols: symbolsIn(symbols) ?? [],
    ...(kind === 'PCT_NATIONAL_PHASE' && { internationalNumber, internationalFilingDate }),
    ...(kind === 'DIVISIONAL' && { divisionalOf }),
  };
}

/** Without what is missing or blank, at any depth. */
function filled(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, each]) => {
    const kept = filled(each);
    return kept === undefined ? [] : [[name, kept]];
  }));
}

/** A draft of what was handed in, to be corrected from. */
export function draftOf(form: RequestForm): Draft {
  const { ipcSymbols, ...filing } = form.filing;
  return {
    ...form,
    requester: { ...form.requester },
    applicants: form.applicants.map((applicant) => ({ ...applicant, identifier: { ...(applicant.identifier as DraftApplicant['identifier'] | undefined) } })),
    hasAgency: form.agency !== undefined,
    agency: { ...form.agency },
    sameDayUtilityModel: { ...form.sameDayUtilityModel },
    filing: { ...filing, symbols: ipcSymbols.join('\n') },
    grounds: form.grounds.map((ground) => ({ ...ground })),
    foreignFiling: { ...form.foreignFiling },
    attachments: form.attachments.map(({ uploadId, kind, title, pages }) => ({ uploadId, kind, title, pages: String(pages), fileName: title })),
    priorArt: { patents: form.priorArt.patents.map((each) => ({ ...each })), literature: form.priorArt.literature.map((each) => ({ ...each })) },
    signature: { ...form.signature },
  };
}
