import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '../../request-form/form-draft.js';
import { forgetDraft, keepDraft, KEPT_DAYS, keyBeside, type KeptDraft, readDraft } from './kept-draft.js';

function memory() {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
  };
}

const DAY = 86_400_000;

describe('a draft on this device', () => {
  it('is found again until it is forgotten', () => {
    const storage = memory();
    const kept: KeptDraft = { draft: { ...emptyDraft(), inventionTitle: '装置' }, ticket: 't', savedAt: DAY };
    keepDraft(kept, storage);
    expect(readDraft(2 * DAY, storage)).toEqual(kept);
    forgetDraft(storage);
    expect(readDraft(2 * DAY, storage).draft).toEqual(emptyDraft());
  });

  it('is forgotten when nobody touched it for long', () => {
    const storage = memory();
    keepDraft({ draft: { ...emptyDraft(), inventionTitle: '装置' }, ticket: 't', savedAt: DAY }, storage);
    expect(readDraft((KEPT_DAYS + 1) * DAY, storage).draft.inventionTitle).toBeUndefined();
  });

  it('has a ticket of its own as the server takes it', () => {
    const tickets = [readDraft(0, memory()).ticket, readDraft(0, memory()).ticket];
    expect(tickets[0]).toMatch(/^[A-Za-z0-9_-]{32,64}$/);
    expect(tickets[0]).not.toBe(tickets[1]);
  });

  it('keeps the key of a form that was sent and not answered', () => {
    let kept = readDraft(0, memory());
    const key = keyBeside(() => kept, (changed) => (kept = changed));
    key.keep('k');
    expect(key.read()).toBe('k');
    key.keep(undefined);
    expect(key.read()).toBeUndefined();
  });
});
