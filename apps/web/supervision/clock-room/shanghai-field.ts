import type { Instant } from '#libs/domain/time/instant.js';
import { formatInstant, parseInstant } from '#libs/domain/time/instant.js';

/** What a native field for day and time holds, taken as Shanghai's whatever the device's zone. */
export const instantOfField = (value: string | undefined): string | undefined => (value === undefined ? undefined : `${value.slice(0, 16)}:00+08:00`);

/** The field's value for an instant, to the minute that has begun. */
export const fieldOfInstant = (at: Instant): string => formatInstant(at).slice(0, 16);

/** The instant a field holds; nothing while it is not whole. */
export const readField = (value: string | undefined): Instant | undefined => (value === undefined ? undefined : parseInstant(instantOfField(value) ?? ''));
