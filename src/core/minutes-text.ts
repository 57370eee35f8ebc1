/** A span of time in digits. */

/** `2:05`, `75:00`: minutes and seconds of a whole number of seconds. */
export const minutesText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
