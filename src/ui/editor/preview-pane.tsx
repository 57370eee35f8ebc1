/** The slide under the cursor as the room will see it, or its page of the handout or of the notes. */

import "./preview-pane.css";
import { type ReactElement, useState } from "react";
import { ButtonGroup } from "#ui/kit/button-group.tsx";
import type { Editor } from "./editor.ts";
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
      </div>
      {view === "slide" ? <PreviewSlide editor={editor} /> : <PreviewPaper editor={editor} kind={view} />}
    </section>
  );
}
