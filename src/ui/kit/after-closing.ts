/** What a choice in a popover does waits until the popover is gone: while it closes it gives the focus back. */

import { useEffect, useRef } from "react";

/** So long the focus may take to come back; nothing may have had it before. */
const patienceMs = 500;

/**
 * For a component inside the popover: gives a function that runs what it is given once the component is gone and the focus
 * stands where it stood before the popover opened. However long the closing takes; of several the last one is run.
 */
export function useAfterClosing(): (run: () => void) => void {
  const chosen = useRef<(() => void) | null>(null);
  useEffect(
    () => () => {
      if (chosen.current) whenFocusIsBack(chosen.current, performance.now() + patienceMs);
    },
    [],
  );
  return (run) => {
    chosen.current = run;
  };
}

/**
 * The element that had the focus went with the popover, so nothing has it until it is given back. The library asks for
 * that in the frame after, but a list answers only when it is drawn next: no number of frames is enough.
 */
function whenFocusIsBack(run: () => void, until: number): void {
  requestAnimationFrame((now) => {
    const isBack = document.activeElement !== null && document.activeElement !== document.body;
    if (isBack || now >= until) run();
    else whenFocusIsBack(run, until);
  });
}
