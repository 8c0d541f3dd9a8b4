import { CHANNELS, type Channel, OFFICES, type Office } from '#libs/domain/case/names.js';
import { OneOf } from '#libs/platform/http/fields.js';
import { LanguagesQuery } from '#libs/http/spoken/languages.js';
import { Moment } from './moment.js';
import { type IntervalBody, Intervals, type ReceiptBody, Receipts } from './receipts.js';

const OFFICE = { optional: true, description: 'GUANGZHOU if it is left out; hours and outages are the office’s own', example: 'GUANGZHOU' } as const;
const CHANNEL = { optional: true, description: 'ONLINE if it is left out; by post the receipt is when it reaches the office', example: 'ONLINE' } as const;
const RECEIVED = { description: 'When the request is received: an instant with its offset, or now' } as const;
const AS_OF = {
  description: 'The instant at which the clock is read; left out, it is now or the last thing said to have happened',
  example: '2026-09-24T11:00:00+08:00',
} as const;

export class DueBody {
  @Moment(RECEIVED)
  receivedAt?: string;

  @OneOf(OFFICES, 'Office', OFFICE)
  office?: Office;

  @OneOf(CHANNELS, 'Channel', CHANNEL)
  channel?: Channel;

  @Intervals({ description: 'Waiting for the applicant: from the request for a correction to its receipt' })
  corrections?: readonly IntervalBody[];

  @Intervals({ description: 'Declared outages; left out, those declared for the office; an empty list leaves them out' })
  outages?: readonly IntervalBody[];

  @Moment(AS_OF)
  asOf?: string;
}

export class DueQuery extends LanguagesQuery {
  @Moment({ ...RECEIVED, fromText: true })
  receivedAt?: string;

  @OneOf(OFFICES, 'Office', OFFICE)
  office?: Office;

  @OneOf(CHANNELS, 'Channel', CHANNEL)
  channel?: Channel;

  @Moment({ ...AS_OF, fromText: true })
  asOf?: string;
}

export class DueBatchBody {
  @Receipts({
    description: 'Each an instant, or an object with corrections and outages of its own',
    example: ['2026-09-23T10:00:00+08:00', { receivedAt: '2026-09-24T10:00:00+08:00', outages: [{ from: '2026-09-28T09:00:00+08:00', until: '2026-09-28T10:00:00+08:00' }] }],
  })
  receipts!: readonly (string | ReceiptBody)[];

  @OneOf(OFFICES, 'Office', OFFICE)
  office?: Office;

  @Moment(AS_OF)
  asOf?: string;
}
