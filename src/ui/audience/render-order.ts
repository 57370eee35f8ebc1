/** In which order slides are rendered: what the room may see next comes first. */

/** Places of `count` slides by distance from `at`, the slide ahead before the one behind. */
export function renderOrder(count: number, at: number): number[] {
  const distance = (place: number): number => (place >= at ? 2 * (place - at) : 2 * (at - place) + 1);
  return Array.from({ length: count }, (_, place) => place).sort((a, b) => distance(a) - distance(b));
}
