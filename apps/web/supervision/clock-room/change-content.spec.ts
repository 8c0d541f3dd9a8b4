import { describe, expect, it } from '@jest/globals';
import { readContent } from './change-content.js';

const span = { from: '2026-11-23T10:00:00.000+08:00', until: null, withdrawn: false };

describe('the content of a recorded change', () => {
  it.each([
    [{ act: 'DECLARE', scope: 'CNIPA', before: null, after: span, reason: '系统不可用' }, { reason: '系统不可用', scope: 'CNIPA', after: span, notices: [] }],
    [{ added: [{ id: '2027-1', title: '通知' }], corrected: [] }, { notices: ['2027-1 通知'] }],
    [{ office: 'SHENZHEN', effectiveFrom: '2026-12-01', periods: [] }, { notices: [], hours: { office: 'SHENZHEN', effectiveFrom: '2026-12-01' } }],
    [{ version: '2021', title: '分类表' }, { notices: [], table: '2021 分类表' }],
    ['nothing we know', { notices: [] }],
    [{ before: { until: 3 } }, { notices: [] }],
  ])('%j', (content, read) => {
    expect(readContent(content)).toEqual(read);
  });
});
