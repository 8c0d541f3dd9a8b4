import { ApiProperty } from '@nestjs/swagger';
import type { EligibilityAsked, OpenQuestion } from '#libs/application/asking/ask-eligibility.js';
import { forwardedBy } from '#libs/application/asking/receipt-sentences.js';
import type { Assessment } from '#libs/domain/rules/assessment.js';
import { type DocumentNeeded, DOCUMENTS } from '#libs/domain/rules/documents-needed.js';
import type { Sentence } from '#libs/domain/language.js';
import { AssessmentAnswer } from './assessment.answer.js';
import { DueOfReceiptAnswer, dueOfReceipt } from '#libs/http/asking/due.answer.js';
import { Said } from '#libs/http/spoken/languages.js';

class OpenQuestionAnswer implements OpenQuestion {
  @ApiProperty({ example: 'SUBSTANTIVE_STAGE' })
  id!: string;

  @Said()
  question!: Sentence;

  @Said()
  sentence!: Sentence;

  @ApiProperty({ type: String, isArray: true, example: ['substantiveExaminationSince'], description: 'The facts still asked for' })
  missing!: readonly string[];
}

class DocumentAnswer implements DocumentNeeded {
  @ApiProperty({ enum: DOCUMENTS, enumName: 'NeededDocument' })
  document!: DocumentNeeded['document'];

  @ApiProperty({ enum: ['required', 'optional', 'depends'], description: 'depends: asked for unless a fact not known yet makes it needless' })
  need!: DocumentNeeded['need'];

  @ApiProperty({ required: false, example: 'applicants[0]' })
  item?: string;

  @ApiProperty({ description: 'Known to be at hand' })
  present!: boolean;

  @Said()
  sentence!: Sentence;
}

export class HandInAnswer extends DueOfReceiptAnswer {
  @Said({ nullable: true, example: 'Handed in Thu 24 Sep 2026 10:00, a request that meets every condition goes to CNIPA by Mon 28 Sep 2026 17:30.' })
  sentence!: Sentence | null;
}

export class EligibilityAnswer {
  @ApiProperty({ enum: ['can-be-recommended', 'blocked', 'officer-decides', 'facts-missing'], example: 'facts-missing' })
  outcome!: Assessment['conclusion']['outcome'];

  @Said({ description: 'What follows from all rules together' })
  conclusion!: Sentence;

  @ApiProperty({ type: AssessmentAnswer, description: 'Every rule, as a case of the same facts would have it' })
  assessment!: Assessment;

  @ApiProperty({ type: OpenQuestionAnswer, isArray: true, description: 'What cannot be judged yet, and the facts that would settle it' })
  unknown!: readonly OpenQuestion[];

  @ApiProperty({ type: DocumentAnswer, isArray: true, description: 'What will be asked for' })
  documents!: readonly DocumentNeeded[];

  @ApiProperty({ type: HandInAnswer, description: 'By when it would go to CNIPA' })
  handIn!: HandInAnswer;
}

export function eligibilityAnswer({ assessment, unknown, documents, receivedAt, reading }: EligibilityAsked): EligibilityAnswer {
  return {
    outcome: assessment.conclusion.outcome,
    conclusion: assessment.conclusion.sentence,
    assessment,
    unknown,
    documents,
    handIn: { ...dueOfReceipt({ receivedAt, reading }), sentence: forwardedBy(receivedAt, reading) ?? null },
  };
}
