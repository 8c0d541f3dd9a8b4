import { describe, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant.js';
import { bodyOf, emptyReception, isSame } from './reception-draft.js';

const NOW = instant('2026-11-24T10:00:00+08:00');

describe('a request that is being keyed in', () => {
  it('is sent with its time at the window, and with its letter by post', () => {
    const draft = { ...emptyReception(), receivedAt: '0915' };
    expect(bodyOf(draft, NOW)).toMatchObject({ channel: 'WINDOW', receivedAt: '2026-11-24T09:15:00+08:00' });
    const post = bodyOf({ ...draft, channel: 'POST', paper: { sender: '陳樣本', relation: 'APPLICANT', datedOn: '2026-11-20', datedBy: 'POSTMARK' } }, NOW);
    expect(post.paper).toEqual({ sender: { name: '陳樣本', relation: 'APPLICANT' }, datedOn: '2026-11-20', datedBy: 'POSTMARK', receivedAt: '2026-11-24T09:15:00+08:00' });
    expect(post).not.toHaveProperty('receivedAt');
  });

  it('is the same again once what was typed is taken back', () => {
    const draft = emptyReception();
    draft.form.inventionTitle = 'x';
    expect(isSame(draft, emptyReception())).toBe(false);
    draft.form.inventionTitle = undefined;
    expect(isSame(draft, emptyReception())).toBe(true);
  });
});
