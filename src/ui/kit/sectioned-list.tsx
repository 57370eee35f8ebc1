/** A list under section headings with one row selected; arrows move, a screen reader hears "3 of 40". */

import "./sectioned-list.css";
import { memo, type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";

export interface ListSection<R> {
  readonly id: string;
  readonly rows: readonly R[];
}

export interface ListRow {
  readonly id: string;
  /** What the row says, for typing to it and for hearing it. */
  readonly words: string;
}

export interface SectionedListProps<R extends ListRow, S extends ListSection<R>> {
  readonly name: string;
  readonly sections: readonly S[];
  readonly selected: string | null;
  readonly drawHeading: (section: S) => ReactNode;
  readonly drawRow: (row: R) => ReactNode;
  onSelect(id: string): void;
  /** Enter or a double press on a row. */
  onOpen(id: string): void;
}

/** Unchanged row and section objects are not drawn again, so keep them the same when nothing in them changed. */
export function SectionedList<R extends ListRow, S extends ListSection<R>>(
  props: SectionedListProps<R, S>,
): ReactElement {
  const { name, sections, selected, drawHeading, drawRow, onSelect, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row =
      selected === null ? null : list.current?.querySelector(`[data-key="${CSS.escape(selected)}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <ListBox
      ref={list}
      aria-label={name}
      className="sectioned-list"
      items={sections}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : keys;
        if (key !== undefined) onSelect(String(key));
      }}
      onAction={(key) => onOpen(String(key))}
      dependencies={[drawRow]}
    >
      {(section) => (
        <ListBoxSection id={section.id}>
          <Header className="sectioned-list-heading">{drawHeading(section)}</Header>
          <Collection items={section.rows} dependencies={[drawRow]}>
            {(row) => (
              <ListBoxItem id={row.id} textValue={row.words} className="sectioned-list-row">
                <Row row={row} draw={drawRow} />
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  );
}

const Row = memo(function Row<R>({ row, draw }: { readonly row: R; readonly draw: (row: R) => ReactNode }) {
  return draw(row);
}) as <R>(props: { readonly row: R; readonly draw: (row: R) => ReactNode }) => ReactElement;
