/** A list under headings from which one row is chosen; arrows move, a screen reader hears "3 of 40". */

import "./choice-list.css";
import type { ReactElement, ReactNode } from "react";
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";

export interface ChoiceSection<R> {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly R[];
}

export interface ChoiceListProps<R> {
  readonly name: string;
  readonly sections: readonly ChoiceSection<R>[];
  readonly chosen: string | null;
  readonly drawRow: (row: R) => ReactNode;
  onChoose(id: string): void;
}

/** `words` is what a row says, for typing to it and for hearing it. */
export function ChoiceList<R extends { readonly id: string; readonly words: string }>({
  name,
  sections,
  chosen,
  drawRow,
  onChoose,
}: ChoiceListProps<R>): ReactElement {
  return (
    <ListBox
      aria-label={name}
      className="choice-list"
      items={sections}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : keys;
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {(section) => (
        <ListBoxSection id={section.id}>
          <Header className="choice-list-heading">{section.heading}</Header>
          <Collection items={section.rows}>
            {(row) => (
              <ListBoxItem id={row.id} textValue={row.words} className="choice-list-row">
                {drawRow(row)}
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  );
}
