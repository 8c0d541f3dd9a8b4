import type { Agency, Applicant } from '#libs/application/request/request-form.js';

/** Invented; agency codes and licences are checked for their form alone. */
export const LINGNAN_AGENCY: Agency = {
  code: '44999',
  name: '岭南样本专利代理事务所（普通合伙）',
  agentName: '林样本',
  agentLicence: '44999202301',
  powerOfAttorney: true,
};

export const BAY_AGENCY: Agency = {
  code: '44998',
  name: '湾区样本知识产权代理有限公司',
  agentName: '何样本',
  agentLicence: '44998202202',
  powerOfAttorney: true,
};

const WITH_EVIDENCE = { statusEvidence: true, mainlandResidenceOrOffice: false, consented: true } as const;

/** Applicants whose numbers are valid by check digit and whose names say that they are samples. */
export const APPLICANTS = {
  hkPerson: {
    ...WITH_EVIDENCE,
    name: '陳樣本',
    nameEnglish: 'CHAN Yeung Pun (Sample)',
    kind: 'HK_PERMANENT_RESIDENT',
    identifier: { kind: 'HKID', number: 'Z900001(2)' },
  },
  hkResearcher: {
    ...WITH_EVIDENCE,
    name: '李樣本',
    nameEnglish: 'LEE Yeung Pun Ada (Sample)',
    kind: 'HK_PERMANENT_RESIDENT',
    identifier: { kind: 'HKID', number: 'WX900004(4)' },
  },
  hkMedical: {
    ...WITH_EVIDENCE,
    name: '港島樣本醫療器械有限公司',
    nameEnglish: 'Hong Kong Island Sample Medical Devices Limited',
    kind: 'HK_COMPANY',
    identifier: { kind: 'HK_BUSINESS_REGISTRATION', number: '99900011' },
  },
  hkWind: {
    ...WITH_EVIDENCE,
    name: '維港樣本風能科技有限公司',
    nameEnglish: 'Victoria Harbour Sample Wind Technology Limited',
    kind: 'HK_COMPANY',
    identifier: { kind: 'HK_BUSINESS_REGISTRATION', number: '99900022' },
  },
  hkMaterials: {
    ...WITH_EVIDENCE,
    name: '獅子山樣本新材料有限公司',
    nameEnglish: 'Lion Rock Sample Advanced Materials Limited',
    kind: 'HK_COMPANY',
    identifier: { kind: 'HK_COMPANY_NUMBER', number: '9990033' },
  },
  hkSoftware: {
    ...WITH_EVIDENCE,
    name: '九龍樣本軟件有限公司',
    nameEnglish: 'Kowloon Sample Software Limited',
    kind: 'HK_COMPANY',
    identifier: { kind: 'HK_BUSINESS_REGISTRATION', number: '99900044' },
  },
  hkKitchen: {
    ...WITH_EVIDENCE,
    name: '新界樣本廚具有限公司',
    nameEnglish: 'New Territories Sample Kitchenware Limited',
    kind: 'HK_COMPANY',
    identifier: { kind: 'HK_BUSINESS_REGISTRATION', number: '99900055' },
  },
  hkLedger: {
    ...WITH_EVIDENCE,
    name: '中環樣本數碼科技有限公司',
    nameEnglish: 'Central Sample Digital Technology Limited',
    kind: 'HK_COMPANY',
    identifier: { kind: 'HK_BUSINESS_REGISTRATION', number: '99900066' },
  },
  hkRail: {
    ...WITH_EVIDENCE,
    name: '香港樣本軌道技術研究院有限公司',
    nameEnglish: 'Hong Kong Sample Institute of Railway Technology Limited',
    kind: 'HK_COMPANY',
    identifier: { kind: 'HK_BUSINESS_REGISTRATION', number: '99900077' },
  },
  mainlandUniversity: {
    name: '滨海样本大学',
    nameEnglish: 'Binhai Sample University',
    kind: 'MAINLAND_BODY',
    identifier: { kind: 'UNIFIED_SOCIAL_CREDIT_CODE', number: '12440000999900001Y' },
    statusEvidence: true,
    mainlandResidenceOrOffice: true,
    consented: true,
  },
  macaoCompany: {
    ...WITH_EVIDENCE,
    name: '濠江樣本新能源有限公司',
    nameEnglish: 'Hou Kong Sample New Energy Limited',
    namePortuguese: 'Hou Kong Amostra Novas Energias, Limitada',
    kind: 'MO_COMPANY',
    identifier: { kind: 'OTHER', number: 'SO 99901' },
  },
  macaoAssociation: {
    ...WITH_EVIDENCE,
    name: '澳門樣本生物醫學工程協會',
    nameEnglish: 'Macao Sample Association of Biomedical Engineering',
    namePortuguese: 'Associação Amostra de Engenharia Biomédica de Macau',
    kind: 'MO_OTHER_BODY',
    identifier: { kind: 'OTHER', number: 'AS 99902' },
  },
  macaoPerson: {
    ...WITH_EVIDENCE,
    name: '蘇樣本',
    nameEnglish: 'Ana Amostra de Sousa',
    namePortuguese: 'Ana Amostra de Sousa',
    kind: 'MO_PERMANENT_RESIDENT',
    identifier: { kind: 'MACAO_RESIDENT_CARD', number: '5999003(3)' },
  },
} as const satisfies Readonly<Record<string, Applicant>>;
