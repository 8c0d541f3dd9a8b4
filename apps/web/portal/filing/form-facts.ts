import type { Facts } from '../check/questions.js';
import { formOf } from '../../request-form/draft-to-form.js';
import type { Draft } from '../../request-form/form-draft.js';

/** What the rules can be told of a form before it is handed in: what is on it, and nothing the office alone knows. */
export function factsOfForm(draft: Draft): Facts {
  const form = formOf(draft);
  const { filing, signature, agency } = form;
  const facts: Facts = {
    region: form.region,
    applicationNumber: form.applicationNumber,
    applicationKind: form.applicationKind,
    filingDate: filing.filingDate,
    internationalFilingDate: filing.internationalFilingDate,
    substantiveExaminationSince: filing.substantiveExaminationSince,
    electronic: filing.electronic,
    xml: filing.xml,
    ipcSymbols: filing.ipcSymbols.length > 0 ? filing.ipcSymbols : undefined,
    alreadyAccelerated: filing.alreadyAccelerated,
    applicants: form.applicants.map(({ kind, statusEvidence, mainlandResidenceOrOffice, consented }) => ({ kind, statusEvidence, mainlandResidenceOrOffice, consented })).filter(({ kind }) => (kind as string | undefined) !== undefined),
    agencyCode: draft.hasAgency === false ? null : agency?.code,
    powerOfAttorney: agency?.powerOfAttorney,
    grounds: form.grounds.map(({ code, evidence }) => ({ code, evidence })),
    innovationStatement: form.innovationStatement !== undefined,
    priorArt: form.priorArt.patents.length + form.priorArt.literature.length > 0,
    sameDayUtilityModel: form.sameDayUtilityModel.filed,
    formEdition: form.formEdition,
    signedOn: signature.signedOn as string | undefined,
    simplifiedChinese: signature.inSimplifiedChinese,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}
