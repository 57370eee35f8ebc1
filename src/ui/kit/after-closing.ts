/** What a choice in a popover does waits until the popover is gone: while it closes it gives the focus back. */

export function afterClosing(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
