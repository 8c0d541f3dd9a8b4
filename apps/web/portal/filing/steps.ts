import type { FieldFault } from '../../api/refusal.js';

/** The steps of the form in order; each holds the parts of the form that begin with its paths. */
export const STEPS = ['where', 'application', 'requester', 'applicants', 'agency', 'grounds', 'priorArt', 'files', 'sign'] as const;
export type Step = (typeof STEPS)[number];

const PARTS: readonly (readonly [Step, RegExp])[] = [
  ['where', /^(office|form\.region)/],
  ['requester', /^form\.requester/],
  ['applicants', /^form\.applicants/],
  ['agency', /^form\.agency/],
  ['grounds', /^form\.(grounds|innovationStatement|foreignFiling)/],
  ['priorArt', /^form\.priorArt/],
  ['files', /^form\.attachments/],
  ['sign', /^form\.(declared|signature)/],
  ['application', /^form\./],
];

/** The step in which a field stands. */
export const stepOf = (path: string): Step | undefined => PARTS.find(([, part]) => part.test(path))?.[0];

/** The faults of one step. */
export const faultsIn = (faults: readonly FieldFault[], step: Step): readonly FieldFault[] => faults.filter(({ field }) => stepOf(field) === step);
