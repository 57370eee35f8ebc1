/** A moment in words: the time of day, with the day when it was another one. */

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });

/** Complete after “written”: “today at 14:32”, “on Tue, 24 Nov at 09:10”. Times are of this machine's zone. */
export function whenWords(atMs: number, nowMs = Date.now()): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === new Date(nowMs).toDateString();
  return `${isToday ? "today" : `on ${day.format(at)}`} at ${time.format(at)}`;
}
