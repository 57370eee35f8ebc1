/** Files dropped anywhere on the window: on the preview they go to its slide, elsewhere the page at least does not leave for them. */

import type { Editor } from "./editor.ts";
import { currentSlide } from "./editor-store.ts";
import { showFile } from "./slide-actions.ts";
import { takePictures } from "./take-pictures.ts";

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

export function catchDrops(editor: Editor): void {
  const mark = (isOn: boolean) => document.body.classList.toggle("carries-files", isOn);
  window.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    mark(true);
    event.preventDefault();
  });
  window.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && mark(false));
  window.addEventListener("drop", (event) => {
    mark(false);
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    if (event.target instanceof Element && event.target.closest(".preview-pane"))
      takeOnSlide(editor, [...(event.dataTransfer?.files ?? [])]);
  });
}

/** After what stands on the slide, before its notes. */
function takeOnSlide(editor: Editor, files: readonly File[]): void {
  const current = currentSlide(editor.store.getState());
  if (!current) return;
  const { slide, range, source } = current;
  const end = Math.min(slide.text.length, ...slide.notes.map((it) => it.range.from));
  const at = range.from + slide.text.slice(0, end).trimEnd().length;
  showFile(editor, source);
  if (editor.documents.shown() === source)
    void takePictures(editor, files, { source, at: editor.documents.toDocument(at) });
}
