import { ApiProperty } from '@nestjs/swagger';
import type { DueAsked, DueOfReceipt } from '#libs/application/asking/ask-due.js';
import { RECEIPT_BY_CHANNEL } from '#libs/application/asking/receipt-sentences.js';
import { workingTimeWords } from '#libs/application/asking/working-time-words.js';
import { summarise } from '#libs/domain/clock/explanation-summary.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Sentence } from '#libs/domain/language.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import { Said } from '#libs/http/spoken/languages.js';
import { SpanAnswer, spanAnswer } from '#libs/http/spoken/span.answer.js';

const STATES = ['running', 'outage', 'awaiting-correction', 'stopped'] as const;

export class WarningPointAnswer {
  @ApiProperty({ enum: [50, 80, 100], example: 50 })
  percent!: number;

  @ApiProperty({ format: 'date-time', example: '2026-09-24T17:15:00.000+08:00', description: 'The point on the working clock' })
  at!: string;

  @ApiProperty({ format: 'date-time', example: '2026-09-24T17:15:00.000+08:00', description: 'When it is told: within service hours, but for the breach' })
  sendAt!: string;
}

export class DueBreachAnswer {
  @ApiProperty({ type: 'integer', example: 1 })
  period!: number;

  @ApiProperty({ format: 'date-time', example: '2026-09-28T17:30:00.000+08:00' })
  at!: string;
}

export class WorkingTimeAnswer {
  @ApiProperty({ type: 'integer', example: 23_400_000 })
  milliseconds!: number;

  @Said({ example: '6 hours and 30 minutes' })
  words!: Sentence;
}

/** Where the clock of one receipt stands. */
export class DueOfReceiptAnswer {
  @ApiProperty({ format: 'date-time', example: '2026-09-24T10:00:00.000+08:00' })
  receivedAt!: string;

  @ApiProperty({ format: 'date-time', example: '2026-09-24T10:00:00.000+08:00', description: 'Within service hours of a working day' })
  deemedReceivedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-09-28T17:30:00.000+08:00', description: 'None while a correction is open' })
  dueAt!: string | null;

  @ApiProperty({ example: false, description: 'An outage is open: the due instant is not before the one said' })
  dueNotBefore!: boolean;

  @ApiProperty({ example: false, description: 'Rests on a day that no notice covers yet' })
  provisional!: boolean;

  @ApiProperty({ enum: STATES, example: 'running' })
  state!: string;

  @ApiProperty({ type: 'integer', example: 1, description: '1, and one more with every correction answered' })
  period!: number;
}

/** As plain data, to be part of a larger answer. */
type DueOfReceiptData = Pick<DueOfReceiptAnswer, keyof DueOfReceiptAnswer>;

export class DueAnswer extends DueOfReceiptAnswer {
  @ApiProperty({ example: 'GUANGZHOU' })
  office!: string;

  @ApiProperty({ example: 'ONLINE' })
  channel!: string;

  @Said({ description: 'Which instant is the receipt, by channel' })
  receiptRule!: Sentence;

  @ApiProperty({ format: 'date-time', example: '2026-09-24T11:00:00.000+08:00' })
  asOf!: string;

  @ApiProperty({ format: 'date-time', description: 'The receipt, or the last correction’s, from which the period runs' })
  periodReceivedAt!: string;

  @ApiProperty({ type: WarningPointAnswer, isArray: true })
  warnings!: WarningPointAnswer[];

  @ApiProperty({ type: DueBreachAnswer, isArray: true, description: 'Due instants that passed, one a period at most' })
  breaches!: DueBreachAnswer[];

  @ApiProperty({ type: WorkingTimeAnswer, description: 'Working time from deemed receipt to due instant, outages left out' })
  budget!: WorkingTimeAnswer;

  @ApiProperty({ type: WorkingTimeAnswer, description: 'Against the promise since the last start, outages left out' })
  elapsed!: WorkingTimeAnswer;

  @ApiProperty({ type: WorkingTimeAnswer })
  remaining!: WorkingTimeAnswer;

  @ApiProperty({ type: WorkingTimeAnswer, description: 'The office held the request: outages included, waiting for the applicant left out' })
  held!: WorkingTimeAnswer;

  @ApiProperty({ example: '2020-1+2020-2+2022-1+2023-1+2024-1+2025-1+2026-1', description: 'The notices the calendar is made of' })
  calendarVersion!: string;

  @ApiProperty({ type: SpanAnswer, isArray: true, description: 'From the receipt to the due instant without a gap' })
  explanation!: SpanAnswer[];

  @Said({ example: 'Received Thu 24 Sep 2026 10:00. The day of receipt is not counted; the period ends at the close of service of the next working day: Mon 28 Sep 2026 17:30.' })
  summary!: Sentence;
}

export class DueBatchAnswer {
  @ApiProperty({ example: 'GUANGZHOU' })
  office!: string;

  @ApiProperty({ type: DueOfReceiptAnswer, isArray: true, description: 'In the order of the receipts' })
  dues!: DueOfReceiptAnswer[];
}

export function dueAnswer({ office, channel, asOf, calendarVersion, explanation }: DueAsked): DueAnswer {
  const { facts, reading, spans } = explanation;
  return {
    office,
    channel,
    ...dueOfReceipt({ receivedAt: facts.receivedAt, reading }),
    receiptRule: RECEIPT_BY_CHANNEL[channel],
    asOf: formatInstant(asOf),
    periodReceivedAt: formatInstant(reading.periodReceivedAt),
    ...pointsOf(reading),
    budget: workingTime(reading.budget),
    elapsed: workingTime(reading.elapsed),
    remaining: workingTime(reading.remaining),
    held: workingTime(reading.held),
    calendarVersion,
    explanation: spans.map(spanAnswer),
    summary: summarise(explanation),
  };
}

export function dueOfReceipt({ receivedAt, reading }: DueOfReceipt): DueOfReceiptData {
  const { deemedReceivedAt, dueAt, dueNotBefore, provisional, state, period } = reading;
  return {
    receivedAt: formatInstant(receivedAt),
    deemedReceivedAt: formatInstant(deemedReceivedAt),
    dueAt: optional(dueAt),
    dueNotBefore,
    provisional,
    state,
    period,
  };
}

function pointsOf({ warnings, breaches }: ClockReading): Pick<DueAnswer, 'warnings' | 'breaches'> {
  return {
    warnings: warnings.map(({ percent, at, sendAt }) => ({ percent, at: formatInstant(at), sendAt: formatInstant(sendAt) })),
    breaches: breaches.map(({ period, at }) => ({ period, at: formatInstant(at) })),
  };
}

function workingTime(milliseconds: number): WorkingTimeAnswer {
  return { milliseconds, words: workingTimeWords(milliseconds) };
}

function optional(instant: Instant | undefined): string | null {
  return instant === undefined ? null : formatInstant(instant);
}
