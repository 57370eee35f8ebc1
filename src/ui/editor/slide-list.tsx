/** The slides as pictures under their sections: choose, drag, copy; what is wrong, hidden or without notes is marked. */

import "./slide-list.css";
import { memo, type ReactElement, useCallback, useMemo, useRef } from "react";
import { type RowPlace, SectionedList } from "#ui/kit/sectioned-list.tsx";
import { useSettled } from "#ui/kit/use-settled.ts";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { chooseSlides, focusSource } from "./slide-actions.ts";
import { slideDrag } from "./slide-drag.ts";
import { SlideMenu } from "./slide-menu.tsx";
import { drawSlideRow, gutterPx, pictureInset } from "./slide-row.tsx";
import { areOtherSlides, type SlideSection } from "./slide-rows.ts";
import { useWidth } from "./use-width.ts";

/** Drawing rows takes time a key may not: what a title says can wait until the hand rests. */
const quietMs = 300;
const headingPx = 34;
const marginPx = 12;

export function SlideList({ editor }: { readonly editor: Editor }): ReactElement {
  const sections = useSettled(
    useStore(editor.store, (it) => it.sections),
    areOtherSlides,
    quietMs,
  );
  const current = useStore(editor.store, (it) => it.slideId);
  const chosen = useStore(editor.store, (it) => it.chosen);
  const { width, height } = useStore(editor.store, (it) => it.deck.settings.size);
  const zoom = useStore(editor.store, (it) => it.look.zoom) / 100;
  const isTogether = current !== null && chosen.includes(current);
  return (
    <SlideMenu editor={editor}>
      <Slides
        editor={editor}
        sections={sections}
        current={current}
        chosen={isTogether ? chosen : null}
        ratio={width / height}
        zoom={zoom}
      />
    </SlideMenu>
  );
}

interface SlidesProps {
  readonly editor: Editor;
  readonly sections: readonly SlideSection[];
  readonly current: string | null;
  readonly chosen: readonly string[] | null;
  readonly ratio: number;
  /** 1 is the usual size. */
  readonly zoom: number;
}

/** Kept as it is while nothing of it changes: the list below draws every row again whenever it is asked to draw. */
const Slides = memo(function Slides(props: SlidesProps): ReactElement {
  const { editor, sections, current, chosen, ratio, zoom } = props;
  const list = useRef<HTMLDivElement>(null);
  const gutter = gutterPx * zoom;
  const width = Math.max(40, useWidth(list) - gutter - marginPx);
  const drag = useMemo(() => slideDrag(editor), [editor]);
  const onPlaces = useCallback(
    (places: readonly RowPlace[]) =>
      editor.pictures.place({
        left: gutter,
        width,
        pictures: places.map(({ id, top }) => ({ id, top: top + pictureInset })),
      }),
    [editor, gutter, width],
  );
  return (
    <SectionedList
      name="Slides"
      list={list}
      sections={sections.filter((it) => it.rows.length > 0)}
      current={current}
      selected={chosen ?? (current === null ? [] : [current])}
      rowSize={Math.round(width / ratio) + 2 * pictureInset}
      headingSize={headingPx * zoom}
      drag={drag}
      backdrop={editor.pictures.element}
      drawHeading={drawHeading}
      drawRow={drawSlideRow}
      onSelect={(ids) => chooseSlides(editor, ids)}
      onOpen={() => focusSource(editor)}
      onPlaces={onPlaces}
    />
  );
});

const drawHeading = ({ heading, minutes }: SlideSection): ReactElement => (
  <>
    <span className="slide-section-name">{heading}</span>
    {minutes !== null && <span className="slide-minutes">{minutes} min</span>}
  </>
);
