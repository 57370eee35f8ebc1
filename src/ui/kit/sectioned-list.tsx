/** A long list under section headings: only rows in sight exist, several can be chosen, rows can be dragged. */

import "./sectioned-list.css";
import {
  memo,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection, Virtualizer } from "react-aria-components";
import { FullLayout } from "./full-layout.ts";
import { type RowDrag, useRowDrag } from "./row-drag.ts";

export interface ListSection<R> {
  readonly id: string;
  readonly rows: readonly R[];
}

export interface ListRow {
  readonly id: string;
  /** What the row says, for typing to it. */
  readonly words: string;
  /** All a screen reader says of the row; what is drawn of it is only for the eye. */
  readonly name: string;
  /** Its place in the whole list, from 1. */
  readonly number: number;
}

/** Where a row is, in CSS pixels from the top of the whole list. */
export interface RowPlace {
  readonly id: string;
  readonly top: number;
}

export interface SectionedListProps<R extends ListRow, S extends ListSection<R>> {
  readonly name: string;
  readonly sections: readonly S[];
  /** The row that is brought into sight when it becomes another. */
  readonly current: string | null;
  readonly selected: readonly string[];
  /** Heights in CSS pixels. */
  readonly rowSize: number;
  readonly headingSize: number;
  readonly drag: RowDrag;
  /** Lies behind all rows and goes by with them. It is put in its place once and stays. */
  readonly backdrop: HTMLElement;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly drawHeading: (section: S) => ReactNode;
  readonly drawRow: (row: R) => ReactNode;
  onSelect(ids: readonly string[]): void;
  /** Enter or a double press on a row. */
  onOpen(id: string): void;
  /** Rows in sight, and a little around, whenever they are others or elsewhere. */
  onPlaces(places: readonly RowPlace[]): void;
}

/** Rows this near to the visible part are told as well. */
const aroundPx = 500;

/** Unchanged row and section objects are not drawn again, so keep them the same when nothing in them changed. */
export function SectionedList<R extends ListRow, S extends ListSection<R>>(
  props: SectionedListProps<R, S>,
): ReactElement {
  const { name, sections, current, selected, rowSize, headingSize, list, drawHeading, drawRow } = props;
  const layout = usePlaces(props);
  const hooks = useRowDrag(props.drag);
  const count = sections.reduce((sum, it) => sum + it.rows.length, 0);
  useEffect(() => {
    const element = list.current;
    if (!element || current === null) return;
    // After the rows of this very change are laid out; a row that had to be scrolled to exists a frame later.
    let tries = 0;
    let frame = requestAnimationFrame(function follow() {
      if (tries === 0) bringIntoSight(element, layout, current, headingSize);
      const row = element.querySelector<HTMLElement>(`[data-key="${CSS.escape(current)}"]`);
      if (!element.contains(document.activeElement) || row === document.activeElement) return;
      if (row) row.focus({ preventScroll: true });
      else if (tries++ < 5) frame = requestAnimationFrame(follow);
    });
    return () => cancelAnimationFrame(frame);
  }, [current, layout, list, headingSize]);
  return (
    <Virtualizer layout={layout} layoutOptions={{ rowSize, headingSize }}>
      <ListBox
        ref={list}
        aria-label={name}
        className="sectioned-list"
        items={sections}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected}
        onSelectionChange={(keys) =>
          props.onSelect(
            keys === "all" ? sections.flatMap((it) => it.rows.map((row) => row.id)) : [...keys].map(String),
          )
        }
        onAction={(key) => props.onOpen(String(key))}
        dragAndDropHooks={hooks}
        dependencies={[drawRow, count]}
      >
        {(section) => (
          <ListBoxSection id={section.id} className="sectioned-list-section">
            <Header className="sectioned-list-heading">{drawHeading(section)}</Header>
            <Collection items={section.rows} dependencies={[drawRow, count]}>
              {(row) => (
                <ListBoxItem
                  id={row.id}
                  textValue={row.words}
                  className="sectioned-list-row"
                  // The library counts a heading as the first row of its section.
                  render={(option) => {
                    const place = { "aria-posinset": row.number, "aria-setsize": count };
                    return "href" in option ? <a {...option} {...place} /> : <div {...option} {...place} />;
                  }}
                >
                  <span className="only-heard">{row.name}</span>
                  <Row row={row} draw={drawRow} />
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
}

/** Tells the rows in sight after each layout and with each scroll, and keeps the backdrop as high as the list. */
function usePlaces<R extends ListRow, S extends ListSection<R>>(
  props: SectionedListProps<R, S>,
): FullLayout<R> {
  const { list, backdrop, onPlaces } = props;
  const held = useRef<FullLayout<R> | null>(null);
  held.current ??= new FullLayout<R>();
  const layout = held.current;
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    // Moving a frame would begin it anew.
    if (backdrop.parentElement !== element) element.prepend(backdrop);
    let frame = 0;
    const tell = () => {
      frame = 0;
      backdrop.style.blockSize = `${layout.getContentSize().height}px`;
      const { scrollTop, clientHeight } = element;
      onPlaces(layout.rowsBetween(scrollTop - aroundPx, scrollTop + clientHeight + aroundPx));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(tell);
    };
    layout.onLaidOut = soon;
    element.addEventListener("scroll", soon, { passive: true });
    soon();
    return () => {
      element.removeEventListener("scroll", soon);
      cancelAnimationFrame(frame);
    };
  }, [layout, list, backdrop, onPlaces]);
  return layout;
}

function bringIntoSight<R>(list: HTMLElement, layout: FullLayout<R>, id: string, headingSize: number): void {
  const rect = layout.getLayoutInfo(id)?.rect;
  if (!rect) return;
  const { scrollTop, clientHeight } = list;
  // The heading of its section lies over the first rows.
  if (rect.y - headingSize < scrollTop) list.scrollTop = rect.y - headingSize;
  else if (rect.maxY > scrollTop + clientHeight) list.scrollTop = rect.maxY - clientHeight;
}

const Row = memo(function Row<R>({ row, draw }: { readonly row: R; readonly draw: (row: R) => ReactNode }) {
  return draw(row);
}) as <R>(props: { readonly row: R; readonly draw: (row: R) => ReactNode }) => ReactElement;
