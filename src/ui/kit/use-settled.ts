/** A value as it stood when it last came to rest, for what is too much work to draw on every key. */

import { useEffect, useState } from "react";

/**
 * `value` once it has not changed for `quietMs`; at once when `isUrgent` says that the difference must be seen now. The same
 * function every time, please.
 */
export function useSettled<T>(value: T, isUrgent: (before: T, after: T) => boolean, quietMs: number): T {
  const [settled, setSettled] = useState(value);
  const mustShow = !Object.is(settled, value) && isUrgent(settled, value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), mustShow ? 0 : quietMs);
    return () => clearTimeout(timer);
  }, [value, mustShow, quietMs]);
  return mustShow ? value : settled;
}
