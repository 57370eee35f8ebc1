/** The first pages of the export as they will be, in colour or as a greyscale printer makes them. */

import "./export-preview.css";
import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from "react";
import { pageGap } from "#contract/pages.ts";
import type { AnyRequest } from "#core/export/export-request.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { TickField } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { MountedElement } from "#ui/kit/mounted-element.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import type { PaperPreview } from "./paper-preview.ts";

export interface ExportPreviewProps {
  readonly editor: Editor;
  readonly preview: PaperPreview;
  /** Null while the choices make no request. */
  readonly request: AnyRequest | null;
}

/** Space around a page that is fitted to the room, in CSS pixels. */
const around = 16;

export function ExportPreview({ editor, preview, request }: ExportPreviewProps): ReactElement {
  const deck = useStore(editor.store, (it) => it.deck);
  const paper = useStore(preview.store, (it) => it);
  const [isGrey, setGrey] = useState(false);
  const [page, setPage] = useState(0);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const scroller = useRef<HTMLElement>(null);
  const wish = JSON.stringify(request);

  useEffect(() => {
    const wanted = JSON.parse(wish) as AnyRequest | null;
    if (wanted) preview.show(deck, wanted);
  }, [preview, deck, wish]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // What scrolls is reached with Tab, and scrolls with the arrow keys.
    element.tabIndex = 0;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const { width, height, count } = paper;
  const hasPages = paper.shown === "pages" && count > 0;
  const fits = Math.min((room.width - 2 * around) / width, (room.height - 2 * around) / height);
  const scale = Number.isFinite(fits) && fits > 0 ? fits : 0.5;
  const pitch = (height + pageGap) * scale;
  const current = Math.min(page, Math.max(0, count - 1));
  const go = (to: number) => {
    if (to >= count) preview.drawMore();
    else scroller.current?.scrollTo({ top: to * pitch });
  };
  return (
    <section className="export-preview" aria-label="Preview">
      <section
        ref={scroller}
        className={`export-pages ${isGrey ? "is-grey" : ""}`}
        aria-label={paper.shown === "text" ? "Text of the file" : "Pages of the file"}
        aria-busy={paper.isDrawing}
        onScroll={(event) => setPage(Math.round(event.currentTarget.scrollTop / pitch))}
      >
        {paper.shown === "text" && <pre className="export-text">{paper.text}</pre>}
        <div
          // Out of sight it still has a size: what has none cannot be measured in the frame.
          className={`export-paper ${hasPages ? "" : "is-out"}`}
          style={{ width: width * scale, height: Math.max(1, count * pitch - pageGap * scale) }}
        >
          <div
            className="export-scaled"
            style={{
              width: width || 816,
              height: count * (height + pageGap) || 1056,
              transform: `scale(${scale})`,
            }}
          >
            <MountedElement element={preview.element} className="export-frame" />
          </div>
        </div>
      </section>
      <div className="export-look">
        <IconButton
          icon={<Icon name="back" />}
          label="Page before"
          isDisabled={!hasPages || current === 0}
          onPress={() => go(current - 1)}
        />
        <span className="export-where" role="status">
          {whereWords(paper, current)}
        </span>
        <IconButton
          icon={<Icon name="next" />}
          label="Next page"
          isDisabled={!hasPages || (paper.isWhole && current >= count - 1)}
          onPress={() => go(current + 1)}
        />
        <TickField label="As a greyscale printer makes it" isOn={isGrey} onChange={setGrey} />
      </div>
    </section>
  );
}

function whereWords(
  { shown, count, isWhole, hasFailed }: ReturnType<PaperPreview["store"]["getState"]>,
  current: number,
): string {
  if (hasFailed) return "No preview: these pages could not be drawn here.";
  if (shown === "text") return "The file is this text";
  if (shown === "nothing") return "Drawing the first pages…";
  if (count === 0) return "No slide is chosen";
  return isWhole ? `Page ${current + 1} of ${count}` : `Page ${current + 1} of more than ${count}`;
}
