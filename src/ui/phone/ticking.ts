/** A clock between two pieces of news: counts on by itself, and is set right by the next. */

let timer: ReturnType<typeof setInterval> | undefined;

/** Calls `show` with the milliseconds passed since now, at once and while `isRunning` four times a second; one clock a page. */
export function tick(isRunning: boolean, show: (passedMs: number) => void): void {
  clearInterval(timer);
  show(0);
  if (!isRunning) return;
  const from = performance.now();
  timer = setInterval(() => show(performance.now() - from), 250);
}
