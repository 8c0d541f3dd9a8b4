import type { OutageAct } from '#libs/application/outages/outage-acts.js';
import { instant, type Instant } from '#libs/domain/time/instant.js';
import { InstantText, OneOf, Text } from '#libs/platform/http/fields.js';
import { SCOPES } from './outage-answer.js';

const REASON = { min: 2, max: 1000, multiline: true, example: '国家知识产权局系统不可用' } as const;
const UNTIL = { optional: true, description: 'Not ahead; left out while it lasts' } as const;

export class DeclareOutageBody {
  @OneOf(SCOPES, 'OutageScope', { description: "An office's own, or CNIPA's, which touches both" })
  scope!: (typeof SCOPES)[number];

  @InstantText({ description: 'Not ahead' })
  from!: string;

  @InstantText(UNTIL)
  until?: string;

  @Text(REASON)
  reason!: string;
}

export class EndOutageBody {
  @InstantText({ optional: true, description: 'Not ahead; now if it is left out' })
  until?: string;

  @Text({ ...REASON, optional: true, description: 'The one it was declared with if it is left out' })
  reason?: string;
}

export class CorrectOutageBody {
  @InstantText({ description: 'Not ahead' })
  from!: string;

  @InstantText(UNTIL)
  until?: string;

  @Text({ ...REASON, description: 'Why it is corrected' })
  reason!: string;
}

export class WithdrawOutageBody {
  @Text({ ...REASON, description: 'Why it is taken for never having happened' })
  reason!: string;
}

const optional = (text: string | undefined): Instant | undefined => (text === undefined ? undefined : instant(text));

export const declaring = ({ scope, from, until, reason }: DeclareOutageBody): OutageAct => ({ type: 'DECLARE', scope, from: instant(from), until: optional(until), reason });

export const ending = (outageId: string, { until, reason }: EndOutageBody): OutageAct => ({ type: 'END', outageId, until: optional(until), reason });

export const correcting = (outageId: string, { from, until, reason }: CorrectOutageBody): OutageAct => ({
  type: 'CORRECT',
  outageId,
  from: instant(from),
  until: optional(until),
  reason,
});

export const withdrawing = (outageId: string, { reason }: WithdrawOutageBody): OutageAct => ({ type: 'WITHDRAW', outageId, reason });
