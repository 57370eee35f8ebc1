/** A finger drawn across the slides is a step. */

const leastPx = 48;

export function listenForSwipes(root: HTMLElement, step: (direction: "next" | "back") => void): void {
  let from: { readonly x: number; readonly y: number } | null = null;
  root.addEventListener(
    "touchstart",
    ({ touches }) => {
      const [touch] = touches;
      from = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    { passive: true },
  );
  root.addEventListener("touchend", ({ changedTouches }) => {
    const [touch] = changedTouches;
    if (!from || !touch) return;
    const across = touch.clientX - from.x;
    const isAcross = Math.abs(across) >= leastPx && Math.abs(across) > Math.abs(touch.clientY - from.y);
    from = null;
    if (isAcross) step(across < 0 ? "next" : "back");
  });
}
