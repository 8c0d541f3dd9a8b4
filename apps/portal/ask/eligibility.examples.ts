import type { DUE_EXAMPLES } from './due.examples.js';

/** Self-checks with few facts and with all of them; the application number is a sample. */
export const ELIGIBILITY_EXAMPLES: typeof DUE_EXAMPLES = {
  first: {
    summary: 'A first look: region, applicant and symbols',
    value: { facts: { region: 'HK', applicants: [{ kind: 'HK_COMPANY' }], ipcSymbols: ['G06F21/00'] } },
  },
  complete: {
    summary: 'A complete request under Order 85',
    value: {
      receivedAt: '2026-09-24T10:00:00+08:00',
      office: 'SHENZHEN',
      facts: {
        region: 'HK',
        applicationNumber: '202310123456.6',
        applicationKind: 'DIRECT',
        filingDate: '2023-10-16',
        substantiveExaminationSince: '2024-05-06',
        examinerNotices: [],
        electronic: true,
        xml: true,
        ipcSymbols: ['G06F21/00', 'H04L9/32'],
        applicants: [{ kind: 'HK_COMPANY', companyNumber: '1234567', statusEvidence: true, mainlandResidenceOrOffice: false, consented: true }],
        agencyCode: '44202',
        powerOfAttorney: true,
        grounds: [{ code: 'O85-5-1', evidence: true }],
        innovationStatement: true,
        priorArt: true,
        sameDayUtilityModel: false,
        pph: false,
        preExamined: false,
        alreadyAccelerated: false,
        otherRequests: [],
        integrityFindings: [],
        formEdition: '2017',
        signed: true,
        signedOn: '2026-08-20',
        simplifiedChinese: true,
      },
    },
  },
  tooLate: {
    summary: 'The examiner has already written',
    value: { receivedAt: '2026-09-24', facts: { region: 'MO', examinerNotices: [{ issuedOn: '2026-09-10' }] } },
  },
};
