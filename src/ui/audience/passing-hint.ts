/** A small line of words at the foot of the window that goes away by itself. */

export interface PassingHint {
  show(text: string, forMs: number): void;
  hide(): void;
}

export function createPassingHint(page: Document): PassingHint {
  const line = page.createElement("p");
  line.className = "passing-hint";
  line.setAttribute("role", "status");
  page.body.append(line);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => line.classList.remove("shown");
  return {
    show(text, forMs) {
      line.textContent = text;
      line.classList.add("shown");
      clearTimeout(timer);
      timer = setTimeout(hide, forMs);
    },
    hide,
  };
}
