/** `2023 1 0123456.6`: year, kind, serial; for the eye alone. Anything else stays as it is. */
export function grouped(applicationNumber: string): string {
  const parts = /^(\d{4})(\d)(\d{7}\.[\dX])$/.exec(applicationNumber);
  return parts ? parts.slice(1).join(' ') : applicationNumber;
}
