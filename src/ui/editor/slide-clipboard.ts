/** Slides cut, copied and pasted: as Markdown for anybody, and in our own form where the clipboard takes it. */

import type { Editor } from "./editor.ts";
import { chosenSlides, tell } from "./editor-store.ts";
import { readClip, slidesType, writeClip } from "./slide-clip.ts";
import { deleteChosen, pasteSlides } from "./slide-edits.ts";

/** Puts the chosen slides on what the browser carries to the clipboard. */
export function copyTo(editor: Editor, data: DataTransfer | null): boolean {
  const slides = chosenSlides(editor.store.getState());
  if (!data || slides.length === 0) return false;
  const { markdown, own } = writeClip(slides);
  data.setData("text/plain", markdown);
  data.setData(slidesType, own);
  return true;
}

export function cutTo(editor: Editor, data: DataTransfer | null): boolean {
  return copyTo(editor, data) && deleteChosen(editor, "cut");
}

export function pasteFrom(editor: Editor, data: DataTransfer | null): void {
  paste(editor, data?.getData(slidesType) ?? "", data?.getData("text/plain") ?? "");
}

/** For a menu, which has no clipboard of its own: stacks are in the Markdown, so nothing is lost on the way. */
export async function copyByMenu(editor: Editor, then?: "cut"): Promise<void> {
  const { markdown } = writeClip(chosenSlides(editor.store.getState()));
  try {
    await navigator.clipboard.writeText(markdown);
    if (then === "cut") deleteChosen(editor, "cut");
  } catch {
    tell(
      editor.store,
      `The clipboard is not open to this window. ${keysInstead(editor, then === "cut" ? "X" : "C")}`,
      "bad",
    );
  }
}

export async function pasteByMenu(editor: Editor): Promise<void> {
  try {
    paste(editor, "", await navigator.clipboard.readText());
  } catch {
    tell(editor.store, `The clipboard is not open to this window. ${keysInstead(editor, "V")}`, "bad");
  }
}

function paste(editor: Editor, own: string, text: string): void {
  const slides = readClip(own, text);
  if (slides.length > 0) pasteSlides(editor, slides);
  else tell(editor.store, "There is no text on the clipboard to make a slide of.", "bad");
}

const keysInstead = ({ platform }: Editor, letter: string): string =>
  `Press ${platform === "mac" ? "⌘" : "Ctrl+"}${letter} in the slide list instead.`;
