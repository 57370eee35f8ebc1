/** A moment in words, in this machine's time zone. */

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });

/** `14:32` */
export const timeWords = (atMs: number): string => time.format(atMs);

/** `Today`, `Yesterday`, `Tue, 24 Nov` */
export function dayWords(atMs: number, nowMs = Date.now()): string {
  const daysAgo = startOfDay(nowMs) - startOfDay(atMs);
  // A day in which the clocks change is an hour longer or shorter.
  const days = Math.round(daysAgo / (24 * 3600_000));
  return days === 0 ? "Today" : days === 1 ? "Yesterday" : day.format(atMs);
}

/** Complete after “written”: “today at 14:32”, “on Tue, 24 Nov at 09:10”. */
export function whenWords(atMs: number, nowMs = Date.now()): string {
  const words = dayWords(atMs, nowMs);
  const isName = words === "Today" || words === "Yesterday";
  return `${isName ? words.toLowerCase() : `on ${words}`} at ${timeWords(atMs)}`;
}

function startOfDay(atMs: number): number {
  return new Date(atMs).setHours(0, 0, 0, 0);
}
