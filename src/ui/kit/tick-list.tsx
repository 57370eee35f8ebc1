/** A long list under headings whose rows lead somewhere and may be ticked; only rows in sight exist. */

import "./tick-list.css";
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import {
  Collection,
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  Virtualizer,
} from "react-aria-components";
import { TickField } from "./field.tsx";
import { FullLayout } from "./full-layout.ts";

export interface TickSection<R> {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly R[];
}

export interface TickRow {
  readonly id: string;
  /** What the row says, for hearing it and for typing to it. */
  readonly words: string;
  /** Null when it cannot be ticked. */
  readonly isTicked: boolean | null;
}

export interface TickListProps<R> {
  readonly name: string;
  readonly sections: readonly TickSection<R>[];
  /** What a tick means, for hearing it. */
  readonly tickWords: string;
  /** CSS pixels. */
  readonly rowSize: number;
  readonly drawRow: (row: R) => ReactNode;
  /** Enter or a press on a row. */
  onOpen(id: string): void;
  /** Space, or a press on its box. */
  onTick(id: string): void;
}

export function TickList<R extends TickRow>(props: TickListProps<R>): ReactElement {
  const { name, sections, tickWords, rowSize, drawRow, onOpen, onTick } = props;
  const list = useRef<HTMLDivElement>(null);
  const [layout] = useState(() => new FullLayout<R>());
  const tick = useRef(onTick);
  tick.current = onTick;
  useEffect(() => {
    const element = list.current;
    const hear = (event: KeyboardEvent) => {
      const { key, target } = event;
      const id = target instanceof HTMLElement && target.role === "row" ? target.dataset.key : undefined;
      if (key !== " " || id === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      tick.current(id);
    };
    element?.addEventListener("keydown", hear, { capture: true });
    return () => element?.removeEventListener("keydown", hear, { capture: true });
  }, []);
  return (
    <Virtualizer layout={layout} layoutOptions={{ rowSize, headingSize: rowSize }}>
      <GridList
        ref={list}
        aria-label={name}
        className="tick-list"
        items={sections}
        selectionMode="none"
        onAction={(key) => onOpen(String(key))}
        dependencies={[drawRow, tickWords]}
      >
        {(section) => (
          <GridListSection id={section.id} className="tick-list-section">
            <GridListHeader className="tick-list-heading">{section.heading}</GridListHeader>
            <Collection items={section.rows} dependencies={[drawRow, tickWords]}>
              {(row) => (
                <GridListItem id={row.id} textValue={row.words} className="tick-list-row">
                  {row.isTicked !== null && (
                    <TickField
                      label={<span className="only-heard">{tickWords}</span>}
                      isOn={row.isTicked}
                      onChange={() => onTick(row.id)}
                    />
                  )}
                  {drawRow(row)}
                </GridListItem>
              )}
            </Collection>
          </GridListSection>
        )}
      </GridList>
    </Virtualizer>
  );
}
