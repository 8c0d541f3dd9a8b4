/** A label beside a standing axis. */
export interface Label {
  readonly name: string;
  /** Its place on the axis, 0 to 1. */
  readonly at: number;
}

/**
 * Places of labels in pixels, none nearer to the one before than `gap` and none beyond the axis: pushed down first, then
 * back up from the end.
 */
export function labelPlaces(labels: readonly Label[], height: number, gap: number): readonly number[] {
  const places = labels.map(({ at }) => at * height);
  for (let each = 1; each < places.length; each += 1) places[each] = Math.max(places[each] ?? 0, (places[each - 1] ?? 0) + gap);
  let limit = height;
  for (let each = places.length - 1; each >= 0; each -= 1) {
    places[each] = Math.min(places[each] ?? 0, limit);
    limit = (places[each] ?? 0) - gap;
  }
  return places;
}
