import { type Office, OFFICES } from '#libs/domain/case/names.js';

/** Up to where somebody has seen each office's record. */
export type Places = ReadonlyMap<Office, number>;

/** As the id of an event: `GUANGZHOU.12,SHENZHEN.9`. */
export const placesText = (places: Places): string => [...places].map(([office, position]) => `${office}.${position}`).join(',');

const PLACE = /^([A-Z]+)\.(\d{1,15})$/;

/** The places an id names; `undefined` where it names not just these offices, each once. */
export function readPlaces(text: string, offices: readonly Office[]): Places | undefined {
  const places = new Map<Office, number>();
  for (const part of text.split(',')) {
    const [, name, position] = PLACE.exec(part) ?? [];
    const office = OFFICES.find((each) => each === name);
    if (office === undefined || places.has(office)) return undefined;
    places.set(office, Number(position));
  }
  return places.size === offices.length && offices.every((office) => places.has(office)) ? places : undefined;
}
