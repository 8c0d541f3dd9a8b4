import type { StatedPaper } from '#libs/application/commands/received-paper.js';
import { PAPER_DATINGS, type PaperDating, SENDER_RELATIONS, type SenderRelation } from '#libs/domain/case/paper.js';
import type { FieldFault } from '#libs/domain/errors.js';
import { instant } from '#libs/domain/time/instant.js';
import { DayText, InstantText, Nested, OneOf, Text } from '#libs/platform/http/fields.js';
import { heldAgainst } from '#libs/platform/http/validation.js';

class SenderBody {
  @Text({ max: 300, example: '岭南样本专利代理有限公司' })
  name!: string;

  @OneOf(SENDER_RELATIONS, 'SenderRelation')
  relation!: SenderRelation;
}

/** The paper on which staff act: who sent it, what date it bears, when it reached the office. */
export class PaperBody {
  @Nested(() => SenderBody)
  sender!: SenderBody;

  @DayText({ description: 'The postmark, or the date that stands on the paper; recorded, and starts no clock' })
  datedOn!: string;

  @OneOf(PAPER_DATINGS, 'PaperDating', { description: 'Where the date was taken from' })
  datedBy!: PaperDating;

  @InstantText({ optional: true, description: 'When it reached the office; now if left out' })
  receivedAt?: string;
}

export function statedPaper({ sender, datedOn, datedBy, receivedAt }: PaperBody): StatedPaper {
  const { name, relation } = sender;
  return { sender: { name, relation }, datedOn, datedBy, ...(receivedAt !== undefined && { receivedAt: instant(receivedAt) }) };
}

/** A letter that is described in part, held against the class that every body's is held against. */
export function readPaper(paper: object): { readonly stated?: StatedPaper; readonly faults: readonly FieldFault[] } {
  const { body, faults } = heldAgainst(PaperBody, paper);
  return faults.length > 0 ? { faults: faults.map((fault) => ({ ...fault, field: `paper.${fault.field}` })) } : { stated: statedPaper(body), faults };
}
