/** Makes elements of a show in the shortest way. */

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = "",
  text = "",
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}

export function button(words: string, press: () => void): HTMLButtonElement {
  const made = element("button", "", words);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}
