import { describe, expect, it } from '@jest/globals';
import { instant } from '../time/instant.js';
import { documentsNeeded } from './documents-needed.js';
import { type Given, SAMPLE, SAMPLE_76, sheet } from './facts.fixture.js';

const needed = (given: Given, receivedOn: string): readonly string[] =>
  documentsNeeded(sheet(given), instant(`${receivedOn}T10:00+08:00`)).map(({ document, need, item }) => [document, need, item ?? ''].join(' ').trim());

describe('documentsNeeded', () => {
  it('names what the sample request has to bring under Order 85', () => {
    expect(needed(SAMPLE, '2026-09-01')).toEqual([
      'REQUEST_FORM required',
      'APPLICANT_STATUS required applicants[0]',
      'CONSENT required applicants[0]',
      'CONSENT required applicants[1]',
      'POWER_OF_ATTORNEY required',
      'GROUND_EVIDENCE required grounds[0]',
      'OTHER required',
      'PRIOR_ART optional',
    ]);
  });

  it('asks for prior art and no statement under Order 76', () => {
    const documents = needed(SAMPLE_76, '2026-08-31');
    expect(documents).toContain('PRIOR_ART required');
    expect(documents.filter((each) => each.startsWith('OTHER'))).toEqual([]);
  });

  it('says that what is not known yet decides', () => {
    expect(needed({}, '2026-09-01')).toEqual(
      expect.arrayContaining(['APPLICANT_STATUS depends applicants[0]', 'POWER_OF_ATTORNEY depends']),
    );
  });

  it('asks for no power of attorney where the first applicant sits on the mainland', () => {
    const given = { applicants: [{ kind: 'MAINLAND_BODY', mainlandResidenceOrOffice: true }] } as const;
    expect(needed(given, '2026-09-01').filter((each) => each.startsWith('POWER'))).toEqual([]);
  });
});
