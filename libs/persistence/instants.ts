import type { Instant } from '#libs/domain/time/instant.js';

/** PostgreSQL's timestamptz as the driver reads it, as an instant. */
export const instantOf = (date: Date): Instant => date.getTime() as Instant;

export const optionalInstantOf = (date: Date | null): Instant | undefined => (date === null ? undefined : instantOf(date));

/** An instant as a query parameter. */
export const dateOf = (instant: Instant): Date => new Date(instant);

export const optionalDateOf = (instant: Instant | undefined): Date | null => (instant === undefined ? null : new Date(instant));
