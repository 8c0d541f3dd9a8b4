import { describe, expect, it } from '@jest/globals';
import { NOT_RECORDED, RECORDED, routeName, TELLING_ROUTES } from '#test/support/recorded-routes.js';

const names = [...new Set(TELLING_ROUTES.map(routeName))];

describe('a route that tells something', () => {
  it('shows personal data and is recorded, or shows none: for each that is decided', () => {
    const undecided = names.filter((name) => !(name in RECORDED) && !NOT_RECORDED.some(([route]) => route.test(name)));
    expect(undecided).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
  });

  it('is there where it was decided on, once', () => {
    expect(Object.keys(RECORDED).filter((name) => !names.includes(name))).toEqual([]);
    expect(NOT_RECORDED.filter(([route]) => !names.some((name) => route.test(name))).map(String)).toEqual([]);
    expect(Object.keys(RECORDED).filter((name) => NOT_RECORDED.some(([route]) => route.test(name)))).toEqual([]);
  });
});
