import type { Outcome } from '#libs/domain/rules/outcome.js';
import type { Tone } from '../../states/tone.js';

/** Red is for breaches alone: what is not met needs a hand. */
export const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  'not-met': 'attention',
  unknown: 'attention',
  'officer-decides': 'calm',
  met: 'done',
  'not-applicable': 'quiet',
};
