/** The day where the user is, for the core, which has no clock. */

/** `2026-11-24`. */
export function todayIso(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
