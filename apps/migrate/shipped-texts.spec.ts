import { describe, expect, it } from '@jest/globals';
import { templateFaults } from '#libs/domain/case/text-templates.js';
import { SHIPPED_TEXTS } from './shipped-texts.js';

describe('the texts a new database begins with', () => {
  it('are told apart by their key, and those of defects name a place of the list', () => {
    expect(new Set(SHIPPED_TEXTS.map(({ key }) => key)).size).toBe(SHIPPED_TEXTS.length);
    expect(SHIPPED_TEXTS.flatMap(templateFaults)).toEqual([]);
  });
});
