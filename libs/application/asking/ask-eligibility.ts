import type { Office } from '#libs/domain/case/names.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import { assess } from '#libs/domain/rules/assess.js';
import type { Assessment, RuleAssessed } from '#libs/domain/rules/assessment.js';
import { type DocumentNeeded, documentsNeeded } from '#libs/domain/rules/documents-needed.js';
import type { FactSheet } from '#libs/domain/rules/facts.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { OfficePolicy } from '../policy/policy-source.js';
import { readAsked } from './ask-due.js';
import { type AskingServices, currentPolicy } from './current-policy.js';

export interface EligibilityQuestion {
  readonly office: Office;
  readonly facts: FactSheet;
  /** Now, if it is not said. */
  readonly receivedAt?: Instant | undefined;
}

/** A rule that cannot be judged yet, with the facts it still asks for. */
export type OpenQuestion = Pick<RuleAssessed, 'id' | 'question' | 'sentence'> & { readonly missing: readonly string[] };

export interface EligibilityAsked {
  readonly assessment: Assessment;
  readonly unknown: readonly OpenQuestion[];
  readonly documents: readonly DocumentNeeded[];
  readonly receivedAt: Instant;
  readonly reading: ClockReading;
}

/** The whole assessment of what the asker knows, what is still open, which documents will be asked for, and by when it would be forwarded. */
export async function askEligibility(services: AskingServices, question: EligibilityQuestion): Promise<EligibilityAsked> {
  const policy = await currentPolicy(services, question.office);
  const { receivedAt, reading } = readAsked({ receivedAt: question.receivedAt }, policy, services.clock.now());
  const assessment = assessAsked(question.facts, receivedAt, policy);
  return {
    assessment,
    unknown: assessment.rules.filter(({ standing }) => standing === 'unknown').map(openQuestion),
    documents: documentsNeeded(question.facts, receivedAt),
    receivedAt,
    reading,
  };
}

/** The same reckoning as a case's; only the receipt is the asker's word. */
function assessAsked(facts: FactSheet, receivedAt: Instant, { fieldTable }: OfficePolicy): Assessment {
  return assess(facts, { receivedAt, receiptSource: 'asker', fieldTable });
}

function openQuestion({ id, question, sentence, inputs }: RuleAssessed): OpenQuestion {
  return { id, question, sentence, missing: inputs.filter((input) => 'missing' in input).map(({ fact }) => fact) };
}
