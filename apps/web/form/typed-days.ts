import type { InjectionKey } from 'vue';

/** Provided as true where days are typed as digits. */
export const TYPED_DAYS: InjectionKey<boolean> = Symbol('typed days');

/** `20240516`, `2024.5.16`, `2024/05/16` as a day is sent; what is none stays as it was typed, for the server to say so. */
export function dayTyped(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text === '' ? undefined : text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
