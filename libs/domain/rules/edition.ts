import { type Sentence } from '../language.js';
import { type Day } from '../time/day.js';
import { type Severity } from './outcome.js';
import { type Citation, type SourceId } from './sources.js';

export interface Ground {
  /** `O85-5-4`: order, article, item. */
  readonly code: string;
  readonly text: Sentence;
}

/** On what footing a rule stands under one edition. */
export interface Provision {
  readonly severity: Severity;
  readonly citations: readonly Citation[];
  /** Asked only once the officer recommends; before that its answer holds nothing up. */
  readonly stage?: 'recommendation';
}

/** One edition of the Measures, in force from a day of receipt on (Asia/Shanghai). */
export interface Edition {
  readonly id: string;
  readonly source: SourceId;
  readonly name: Sentence;
  readonly from: Day;
  /** Last day; none while it is in force. */
  readonly until?: Day;
  readonly grounds: readonly Ground[];
  /** The ground on first filing in China and then abroad. */
  readonly foreignFilingGround: string;
  /** A statement of innovation value and prospects of use is asked for beside the ground. */
  readonly innovationStatement: boolean;
  /** Prior-art material has to be handed in; otherwise it may be. */
  readonly priorArtMandatory: boolean;
  /** A pre-examination at a protection centre shuts the application out, as a PPH does. */
  readonly excludesPreExamined: boolean;
  /** The edition whose provisions hold where this one states none of its own. */
  readonly carriesOn?: string;
  /** By rule id; `null` where the edition drops a rule it would otherwise carry on. */
  readonly provisions?: Readonly<Record<string, Provision | null>>;
}

/** The edition by the calendar date of the receipt itself, never of the deemed receipt. */
export function editionOn(editions: readonly Edition[], receivedOn: Day): Edition | undefined {
  return editions.find(({ from, until }) => from <= receivedOn && (until === undefined || receivedOn <= until));
}
