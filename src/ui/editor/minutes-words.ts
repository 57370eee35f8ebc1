/** The planned time of a deck in words. */

/** `38 of 45 min planned`; only what is planned when there is no slot; nothing when nothing is planned either. */
export function minutesWords(plannedMinutes: number, slot: number | null): string {
  const planned = Math.round(plannedMinutes);
  if (slot !== null) return `${planned} of ${slot} min planned`;
  return planned === 0 ? "" : `${planned} min planned`;
}
