/** Takes the mouse pointer off the picture when it has not been needed for a while. */

const restAfterMs = 3000;

/**
 * The pointer over the stage belongs to the stage's own document, out of reach of this page. So a sheet without a pointer is laid
 * over the stage; the first movement takes it away again, and a click on it counts as one on the slide.
 */
export function restCursor(page: Document, onClick: () => void): void {
  const sheet = page.createElement("div");
  sheet.className = "cursor-rest";
  page.body.append(sheet);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: { readonly x: number; readonly y: number } | null = null;

  function wake(): void {
    sheet.hidden = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      sheet.hidden = false;
      from = null;
    }, restAfterMs);
  }

  // Chromium tells a movement when an element appears under a resting pointer: only a change of place is one.
  sheet.addEventListener("pointermove", ({ screenX: x, screenY: y }) => {
    if (from && (from.x !== x || from.y !== y)) wake();
    from = { x, y };
  });
  sheet.addEventListener("click", onClick);
  wake();
}
