/** What a choice in a popover does waits until the popover is gone: while it closes it gives the focus back. */

import { useEffect, useRef } from "react";

/**
 * For a component inside the popover: gives a function that runs what it is given once the component is gone and the focus
 * stands where it stood before the popover opened. However long the closing takes; of several the last one is run.
 */
export function useAfterClosing(): (run: () => void) => void {
  const chosen = useRef<(() => void) | null>(null);
  useEffect(
    () => () => {
      const run = chosen.current;
      // The library gives the focus back in the frame after.
      if (run) requestAnimationFrame(() => requestAnimationFrame(run));
    },
    [],
  );
  return (run) => {
    chosen.current = run;
  };
}
