import { ApiProperty } from '@nestjs/swagger';
import type { LastReceipt } from '#libs/application/asking/ask-last-receipt.js';
import { handInBefore, NO_LAST_RECEIPT } from '#libs/application/asking/receipt-sentences.js';
import type { Sentence } from '#libs/domain/language.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { Said } from '#libs/http/spoken/languages.js';

export class LastReceiptAnswer {
  @ApiProperty({ format: 'date', example: '2026-09-28' })
  dueOn!: string;

  @ApiProperty({ example: 'GUANGZHOU' })
  office!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-09-24T17:29:59.999+08:00', description: 'The last whole millisecond; none within a month before' })
  lastReceiptAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-09-28T17:30:00.000+08:00', description: 'When a request received then falls due' })
  dueAt!: string | null;

  @ApiProperty({ example: false })
  provisional!: boolean;

  @Said({ example: 'Hand it in before Thu 24 Sep 2026 17:30; it then falls due Mon 28 Sep 2026 17:30.' })
  sentence!: Sentence;
}

export function lastReceiptAnswer(dueOn: string, office: string, last: LastReceipt | undefined): LastReceiptAnswer {
  if (!last) return { dueOn, office, lastReceiptAt: null, dueAt: null, provisional: false, sentence: NO_LAST_RECEIPT };
  const { at, dueAt, provisional } = last;
  return { dueOn, office, lastReceiptAt: formatInstant(at), dueAt: formatInstant(dueAt), provisional, sentence: handInBefore(at, dueAt) };
}
