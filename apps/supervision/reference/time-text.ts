const MINUTE = 60_000;

/** Milliseconds since 00:00 of a time written `HH:MM`; `24:00` is the end of the day. */
export function timeRead(text: string): number {
  return (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * MINUTE;
}

/** `HH:MM`, to the minute. */
export function timeOfDayText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
