/** The slide under the cursor as the room will see it, or its page of the handout or of the notes. */

import "./preview-pane.css";
import { type ReactElement, useState } from "react";
import { ButtonGroup } from "#ui/kit/button-group.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { currentSlide } from "./editor-store.ts";
import { PreviewPaper } from "./preview-paper.tsx";
import { PreviewSlide } from "./preview-slide.tsx";

const views = [
  { id: "slide", label: "Slide" },
  { id: "handout", label: "Handout" },
  { id: "notes", label: "Notes" },
] as const;

export function PreviewPane({ editor }: { readonly editor: Editor }): ReactElement {
  const [view, setView] = useState<(typeof views)[number]["id"]>("slide");
  return (
    <section className="preview-pane" aria-label="Preview">
      <div className="preview-head">
        <ButtonGroup name="Preview as" className="preview-views">
          {views.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className="button quiet"
              aria-pressed={view === id}
              data-selected={view === id || undefined}
              onClick={() => setView(id)}
            >
              {label}
            </button>
          ))}
        </ButtonGroup>
        <Excess editor={editor} />
      </div>
      {view === "slide" ? <PreviewSlide editor={editor} /> : <PreviewPaper editor={editor} kind={view} />}
    </section>
  );
}

/** Line boxes and rounding reach a little over without anybody seeing it. */
const tolerance = 6;

/** By how much the slide is too full, as it was last measured; nothing when it changed since or all fits. */
function Excess({ editor }: { readonly editor: Editor }): ReactElement {
  const words = useStore(editor.store, (state) => {
    const slide = currentSlide(state)?.slide;
    const found = slide && state.layout.appearance === state.appearance && state.layout.measures.get(slide);
    if (!found || found.excess <= tolerance) return "";
    const pixels = `${Math.round(found.excess)} px`;
    if (found.side === "picture") return `A picture lacks ${pixels} of height`;
    if (found.side === "left" || found.side === "right") return `Content is ${pixels} too wide`;
    return `Content is ${pixels} too high`;
  });
  return (
    <p className="preview-excess" role="status">
      {words}
    </p>
  );
}
