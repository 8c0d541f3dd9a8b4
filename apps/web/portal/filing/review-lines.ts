import { grouped } from '../../number/grouping.js';
import type { Say } from '../../words/use-words.js';
import type { NAMES } from '../portal.words.js';
import type { FIELDS } from '../../request-form/fields.words.js';
import type { Draft } from '../../request-form/form-draft.js';
import type { Step } from './steps.js';

export interface Line {
  readonly label: string;
  readonly value: string | undefined;
}

export interface Saying {
  readonly t: Say<typeof FIELDS>;
  readonly names: Say<typeof NAMES>;
  readonly yesNo: (is: boolean | undefined) => string;
  readonly day: (text: string | undefined) => string | undefined;
}

type Lines = (draft: Draft, saying: Saying) => readonly Line[];

const line = (label: string, value: string | undefined): Line => ({ label, value });

/** What was filled in, step by step, as it will be sent. */
export const REVIEW: Readonly<Record<Step, Lines>> = {
  where: ({ office, region }, { t, names }) => [
    ...(office ? [line(t('office'), names(`offices.${office}`))] : []),
    line(t('region'), region && names(`regions.${region}`)),
  ],
  application: ({ applicationKind, applicationNumber, inventionTitle, filing, sameDayUtilityModel }, { t, names, yesNo, day }) => [
    line(t('applicationKind'), applicationKind && names(`applicationKinds.${applicationKind}`)),
    line(t('applicationNumber'), applicationNumber && grouped(applicationNumber)),
    line(t('inventionTitle'), inventionTitle),
    line(t('filingDate'), day(filing.filingDate)),
    line(t('substantive'), day(filing.substantiveExaminationSince)),
    line(t('symbols'), filing.symbols),
    line(t('electronic'), yesNo(filing.electronic)),
    line(t('xml'), yesNo(filing.xml)),
    line(t('sameDay'), yesNo(sameDayUtilityModel.filed)),
  ],
  requester: ({ requester }, { t }) => [
    line(t('name'), requester.name),
    line(t('nationality'), requester.nationalityOrRegion),
    line(t('contactName'), requester.contactName),
    line(t('phone'), requester.phone),
    line(t('email'), requester.email),
    line(t('address'), requester.address),
    line(t('postcode'), requester.postcode),
  ],
  applicants: ({ applicants }, { t, names, yesNo }) =>
    applicants.flatMap(({ name, kind, identifier, statusEvidence, mainlandResidenceOrOffice, consented }, at) => [
      line(t('one', { n: at + 1 }), name),
      line(t('kind'), kind && names(`applicantKinds.${kind}`)),
      line(t('identifierNumber'), identifier.kind && identifier.number && `${t(`identifiers.${identifier.kind}`)} ${identifier.number}`),
      line(t('statusEvidence'), yesNo(statusEvidence)),
      line(t('mainland'), yesNo(mainlandResidenceOrOffice)),
      line(t('consented'), yesNo(consented)),
    ]),
  agency: ({ hasAgency, agency }, { t, yesNo }) => [
    line(t('hasAgency'), hasAgency === undefined ? undefined : yesNo(hasAgency)),
    ...(hasAgency ? [line(t('agencyCode'), agency.code), line(t('agencyName'), agency.name), line(t('agentName'), agency.agentName), line(t('power'), yesNo(agency.powerOfAttorney))] : []),
  ],
  grounds: ({ grounds, innovationStatement }, { t, yesNo }) => [
    ...grounds.flatMap(({ code, statement, evidence }) => [line(`${t('grounds')} ${code}`, statement), line(t('evidence'), yesNo(evidence))]),
    line(t('innovation'), innovationStatement),
  ],
  priorArt: ({ priorArt }, { t }) => [
    ...priorArt.patents.map(({ documentNumber, relevantPassages }, at) => line(t('patent', { n: at + 1 }), [documentNumber, relevantPassages].filter(Boolean).join(' · '))),
    ...priorArt.literature.map(({ title, authorAndArticle }, at) => line(t('literature', { n: at + 1 }), [title, authorAndArticle].filter(Boolean).join(' · '))),
  ],
  files: ({ attachments }, { t, names }) => attachments.map(({ kind, title, pages }, at) => line(t('file', { n: at + 1 }), [kind && names(`attachmentKinds.${kind}`), title, pages && `${t('filePages')} ${pages}`].filter(Boolean).join(' · '))),
  sign: ({ declared, signature }, { t, yesNo, day }) => [
    line(t('declared'), yesNo(declared)),
    line(t('signedBy'), signature.signedBy),
    line(t('signedOn'), day(signature.signedOn)),
    line(t('chinese'), yesNo(signature.inSimplifiedChinese)),
  ],
};
