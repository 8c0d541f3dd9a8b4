import type { ApiBodyOptions } from '@nestjs/swagger';

/** Questions about the clock, each with what it shows. */
export const DUE_EXAMPLES: NonNullable<Extract<ApiBodyOptions, { examples?: unknown }>['examples']> = {
  now: { summary: 'If I hand it in online now', value: {} },
  beforeHolidays: {
    summary: 'The day before the Mid-Autumn holidays',
    value: { receivedAt: '2026-09-24T10:00:00+08:00', office: 'GUANGZHOU', channel: 'WINDOW' },
  },
  outage: {
    summary: 'An outage of one hour gives one hour back',
    value: {
      receivedAt: '2026-09-23T10:00:00+08:00',
      office: 'SHENZHEN',
      channel: 'ONLINE',
      outages: [{ from: '2026-09-24T09:30:00+08:00', until: '2026-09-24T10:30:00+08:00' }],
      asOf: '2026-09-24T12:00:00+08:00',
    },
  },
  correction: {
    summary: 'A correction starts the working day anew',
    value: {
      receivedAt: '2026-11-16T10:00:00+08:00',
      office: 'GUANGZHOU',
      channel: 'POST',
      corrections: [{ from: '2026-11-16T15:00:00+08:00', until: '2026-11-18T09:30:00+08:00' }],
    },
  },
};
