import { type Region } from '../case/names.js';
import { type Sentence } from '../language.js';
import { type Day, day } from '../time/day.js';
import { type ApplicantKind } from './facts.js';
import { say } from './sentences.js';

export interface RegimeStage {
  readonly from: Day;
  readonly kind: 'pilot' | 'regular';
}

/** Under what arrangement one region's applicants may ask for priority. */
export interface Regime {
  readonly region: Region;
  readonly name: Sentence;
  /** Oldest first; the last one goes on. */
  readonly stages: readonly RegimeStage[];
  /** False: whether the pilot was made regular is not confirmed. */
  readonly regularisationConfirmed: boolean;
  /** Applicants who qualify; `officer-decides` where the text leaves it open. */
  readonly qualifying: Readonly<Partial<Record<ApplicantKind, 'met' | 'officer-decides'>>>;
  /** Whether box ⑧ goes unsigned by the recommending authority. */
  readonly recommendationSignature: { readonly waived: boolean; readonly confirmed: boolean };
}

/** Hong Kong and Macao, by the pilot notices. A further region is a row. */
export const REGIMES: readonly Regime[] = [
  {
    region: 'HK',
    name: say('香港', '香港', 'Hong Kong', 'Hong Kong'),
    stages: [
      { from: day('2023-01-01'), kind: 'pilot' },
      { from: day('2026-01-01'), kind: 'regular' },
    ],
    regularisationConfirmed: true,
    qualifying: {
      HK_PERMANENT_RESIDENT: 'met',
      HK_COMPANY: 'met',
      HK_OTHER_BODY: 'met',
      HK_NON_HK_COMPANY: 'officer-decides',
    },
    recommendationSignature: { waived: true, confirmed: false },
  },
  {
    region: 'MO',
    name: say('澳门', '澳門', 'Macao', 'Macau'),
    stages: [{ from: day('2023-07-01'), kind: 'pilot' }],
    regularisationConfirmed: false,
    qualifying: { MO_PERMANENT_RESIDENT: 'met', MO_COMPANY: 'met', MO_OTHER_BODY: 'met' },
    recommendationSignature: { waived: false, confirmed: true },
  },
];

/** The stage a regime is in on a day; none before it begins. */
export const stageOn = (regime: Regime, on: Day): RegimeStage | undefined =>
  regime.stages.findLast(({ from }) => from <= on);
