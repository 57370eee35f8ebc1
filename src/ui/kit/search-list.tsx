/** A line to type in and a list that follows it; arrows and Enter choose without leaving the line. */

import "./field.css";
import "./menu.css";
import "./search-list.css";
import type { ReactElement } from "react";
import { Autocomplete, Input, Keyboard, Menu, MenuItem, SearchField, Text } from "react-aria-components";
import type { MenuEntry } from "./menu.tsx";

export interface SearchListProps {
  readonly name: string;
  readonly query: string;
  /** Already those that answer the query, best first. */
  readonly entries: readonly (MenuEntry & { readonly id: string })[];
  onQuery(query: string): void;
  onChoose(id: string): void;
}

export function SearchList({ name, query, entries, onQuery, onChoose }: SearchListProps): ReactElement {
  return (
    <div className="search-list">
      <Autocomplete inputValue={query} onInputChange={onQuery}>
        <SearchField aria-label={name} autoFocus>
          <Input className="input" placeholder={name} />
        </SearchField>
        <Menu
          aria-label={name}
          className="menu"
          items={entries}
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => <div className="none">Nothing is called that.</div>}
        >
          {(it) => (
            <MenuItem id={it.id} textValue={it.label} className="menu-item">
              <Text slot="label">{it.label}</Text>
              {it.keys !== "" && <Keyboard className="keys">{it.keys}</Keyboard>}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </div>
  );
}
