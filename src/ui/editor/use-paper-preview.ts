/** A preview of paper that lives as long as the component that shows it. */

import { useEffect, useState } from "react";
import { createPaperMaker } from "#ui/paper-maker.ts";
import type { Editor } from "./editor.ts";
import { PaperPreview } from "./paper-preview.ts";

/** Null until the component is drawn for the first time. */
export function usePaperPreview(editor: Editor): PaperPreview | null {
  const [preview, setPreview] = useState<PaperPreview | null>(null);
  useEffect(() => {
    const made = new PaperPreview(editor.stage, createPaperMaker());
    setPreview(made);
    return () => made.dispose();
  }, [editor]);
  return preview;
}
