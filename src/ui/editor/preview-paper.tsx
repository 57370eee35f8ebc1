/** The page of the slide under the cursor in the handout or among the notes, drawn as it will be printed. */

import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from "react";
import { pageGap } from "#contract/pages.ts";
import type { Deck, DeckSlide } from "#core/deck/deck.ts";
import type { AnyRequest } from "#core/export/export-request.ts";
import { slideNumbers } from "#core/paper/print-slides.ts";
import { MountedElement } from "#ui/kit/mounted-element.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { currentSlide } from "./editor-store.ts";
import type { PaperPreview } from "./paper-preview.ts";
import { usePaperPreview } from "./use-paper-preview.ts";

type Kind = "handout" | "notes";

export function PreviewPaper(props: { readonly editor: Editor; readonly kind: Kind }): ReactElement {
  const { editor } = props;
  const preview = usePaperPreview(editor);
  return preview ? <Pages {...props} preview={preview} /> : <div className="preview-room" />;
}

interface PagesProps {
  readonly editor: Editor;
  readonly kind: Kind;
  readonly preview: PaperPreview;
}

function Pages({ editor, kind, preview }: PagesProps): ReactElement {
  const deck = useStore(editor.store, (it) => it.deck);
  const current = useStore(editor.store, currentSlide);
  const { width, height, count, shown, hasFailed } = useStore(preview.store, (it) => it);
  const [room, setRoom] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const id = current?.slide.id;

  useEffect(() => {
    if (current) preview.show(deck, requestFor(kind, deck, current));
  }, [preview, kind, deck, current]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // What scrolls is reached with Tab, and scrolls with the arrow keys.
    element.tabIndex = 0;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const scale = width > 0 && room > 0 ? (room - 2 * around) / width : 0.5;
  const pitch = (height + pageGap) * scale;
  // The first page of a handout is what every handout opens with; the slide comes after it.
  const first = kind === "handout" && count > 1 ? 1 : 0;
  useEffect(() => {
    if (id !== undefined) scroller.current?.scrollTo({ top: first * pitch });
  }, [id, first, pitch]);

  return (
    <section ref={scroller} className="preview-paper" aria-label={labels[kind]}>
      {(hasFailed || shown === "nothing") && (
        <p className="preview-told" role="status">
          {hasFailed ? "This page could not be drawn here." : "Drawing the page…"}
        </p>
      )}
      <div
        className={shown === "pages" ? "preview-pages" : "preview-pages is-out"}
        style={{ width: width * scale, height: Math.max(1, count * pitch) }}
      >
        <div
          className="preview-scaled"
          style={{
            width: width || 816,
            height: count * (height + pageGap) || 1056,
            transform: `scale(${scale})`,
          }}
        >
          <MountedElement element={preview.element} className="preview-sheet" />
        </div>
      </div>
    </section>
  );
}

/** Space beside a page, in CSS pixels. */
const around = 16;

const labels: Readonly<Record<Kind, string>> = {
  handout: "Page of the handout",
  notes: "Page of the notes",
};

/** As the export dialog makes it at first. A hidden slide has a page only among all slides. */
function requestFor(kind: Kind, deck: Deck, { slide }: DeckSlide): AnyRequest {
  const { hidden } = slide.attributes;
  const range = String(slideNumbers(deck, { range: "", hidden }).get(slide.id) ?? 1);
  const choice = { range, hidden, paper: null, theme: null };
  return kind === "notes"
    ? { kind, ...choice }
    : { kind, ...choice, for: "learner", perPage: null, order: "across", orientation: "portrait" };
}
