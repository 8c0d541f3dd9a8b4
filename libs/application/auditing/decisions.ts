import type { ActionType } from '#libs/domain/case/actions.js';

/**
 * Acts that decide on the strength of an assessment: the one they store themselves, else the newest before them. Their
 * audit entry carries the hash of what that assessment was reckoned from.
 */
export const DECIDES_ON_ASSESSMENT: ReadonlySet<ActionType> = new Set([
  'complete-collection',
  'decide-rule',
  'recommend',
  'not-recommend',
  'confirm',
  'return',
  'refuse',
]);
