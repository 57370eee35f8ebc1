/** The day a clock shows: the core has none of its own. */

/** `2026-11-24`, in the time zone of the machine. */
export function isoDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
