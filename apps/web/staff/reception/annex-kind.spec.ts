import { describe, expect, it } from '@jest/globals';
import { kindByName } from './annex-kind.js';

describe('what a file is by its name', () => {
  it.each([
    ['优先审查请求书.pdf', 'REQUEST_FORM'],
    ['02 委託書 (簽署本).pdf', 'POWER_OF_ATTORNEY'],
    ['公司注册证明书.jpg', 'APPLICANT_STATUS'],
    ['Certificate of Incorporation.pdf', 'APPLICANT_STATUS'],
    ['申请人同意书.png', 'CONSENT'],
    ['产业化证据.pdf', 'GROUND_EVIDENCE'],
    ['scan0001.pdf', undefined],
  ])('%s: %s', (name, kind) => {
    expect(kindByName(name)).toBe(kind);
  });
});
