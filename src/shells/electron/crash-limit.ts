/** Says whether a page that crashed is worth loading again: not when it does nothing but crash. */

const windowMs = 60_000;
const allowed = 3;

/** Gives a function to call at each crash, with the time; true while there were at most three within a minute. */
export function createCrashLimit(): (nowMs: number) => boolean {
  let crashes: readonly number[] = [];
  return (nowMs) => {
    crashes = [...crashes.filter((atMs) => nowMs - atMs < windowMs), nowMs];
    return crashes.length <= allowed;
  };
}
