import { describe, expect, it } from '@jest/globals';
import { draftOf, formOf } from '../../request-form/draft-to-form.js';
import { type Draft, emptyDraft, type RequestForm } from '../../request-form/form-draft.js';
import { fieldName, placeIn } from '../../request-form/field-names.js';
import { fieldPath, missing } from '../../request-form/missing.js';
import { stepOf } from './steps.js';

const whole: RequestForm = {
  formEdition: '2017',
  region: 'HK',
  applicationNumber: '202310123456.6',
  inventionTitle: '一种装置',
  applicationKind: 'DIRECT',
  requester: { name: '陳樣本', nationalityOrRegion: '中国香港', contactName: '陳樣本', phone: '+852 5550 0101', address: '香港' },
  applicants: [{ name: '陳樣本', kind: 'HK_PERMANENT_RESIDENT', identifier: { kind: 'HKID', number: 'A123456(3)' }, statusEvidence: true, mainlandResidenceOrOffice: false, consented: true }],
  agency: { code: '44100', name: '样本代理', powerOfAttorney: true },
  sameDayUtilityModel: { filed: false },
  filing: { filingDate: '2024-05-16', electronic: true, xml: false, ipcSymbols: ['G06F11/14', 'H04L9/08'] },
  grounds: [{ code: 'O85-5-1', statement: '说明', evidence: true }],
  innovationStatement: '价值',
  declared: true,
  attachments: [{ uploadId: '0190-1', kind: 'CONSENT', title: '同意书', copies: 1, pages: 2 }],
  priorArt: { patents: [{ documentNumber: 'CN1' }], literature: [] },
  signature: { signedBy: '陳樣本', signedOn: '2026-11-20', inSimplifiedChinese: true },
};

describe('a draft', () => {
  it('of a whole form misses nothing and becomes that form again', () => {
    const draft: Draft = { ...draftOf(whole), office: 'SHENZHEN' };
    expect(missing(draft, true)).toEqual([]);
    expect(formOf(draft)).toEqual(whole);
  });

  it('that is empty misses everything that must be there', () => {
    expect(missing(emptyDraft(), true)).toEqual([
      'office', 'form.region', 'form.applicationKind', 'form.applicationNumber', 'form.inventionTitle', 'form.filing.filingDate', 'form.filing.symbols',
      'form.requester.name', 'form.requester.nationalityOrRegion', 'form.requester.contactName', 'form.requester.phone', 'form.requester.address',
      'form.applicants[0].name', 'form.applicants[0].kind', 'form.agency', 'form.grounds', 'form.signature.signedBy', 'form.signature.signedOn', 'form.declared',
    ]);
  });

  it('leaves out what is blank or belongs to another kind of application', () => {
    const draft = draftOf(whole);
    const form = formOf({ ...draft, hasAgency: false, innovationStatement: '  ', filing: { ...draft.filing, divisionalOf: '202310123456.6' }, requester: { ...draft.requester, email: '' } });
    expect(form).not.toHaveProperty('agency');
    expect(form).not.toHaveProperty('innovationStatement');
    expect(form.filing).not.toHaveProperty('divisionalOf');
    expect(form.requester).not.toHaveProperty('email');
  });

  it('asks for the way abroad with the ground that needs it', () => {
    const draft: Draft = { ...draftOf(whole), grounds: [{ code: 'O85-5-4', statement: 'x' }] };
    expect(missing(draft, false)).toEqual(['form.foreignFiling.route']);
  });
});

describe('a field', () => {
  it('that may be missing has a name by which it is told', () => {
    const full: Draft = { ...emptyDraft(), hasAgency: true, grounds: [{ code: 'O85-5-4' }], attachments: [{ uploadId: '', fileName: '' }], priorArt: { patents: [{}], literature: [{}] } };
    const paths = [...missing(full, true), 'form.agency', 'form.grounds'];
    expect(paths.filter((path) => fieldName(path) === undefined)).toEqual(['form.declared']);
    expect([placeIn('form.applicants[1].name'), placeIn('office')]).toEqual([2, undefined]);
  });
});

describe('a fault', () => {
  it.each([
    ['office', 'where'],
    ['form.requester.phone', 'requester'],
    ['form.applicants[0].identifier.number', 'applicants'],
    ['form.agency.code', 'agency'],
    ['form.filing.divisionalOf', 'application'],
    ['form.applicationNumber', 'application'],
    ['form.grounds[0].statement', 'grounds'],
    ['form.attachments[2].uploadId', 'files'],
    ['form.signature.signedOn', 'sign'],
    ['something.else', undefined],
  ])('of %s is found in the step %s', (path, step) => {
    expect(stepOf(path)).toBe(step);
  });

  it('of a symbol stands at the field of all symbols', () => {
    expect([fieldPath('form.filing.ipcSymbols[1]'), fieldPath('form.declared')]).toEqual(['form.filing.symbols', 'form.declared']);
  });
});
