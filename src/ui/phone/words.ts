/** A title and a sentence, where there is nothing to press. */

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = "",
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

export function drawWords(main: HTMLElement, title: string, text: string): void {
  main.replaceChildren(element("h1", "", title), element("p", "calm", text));
}

/** `1:05` */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
