/** A line to search with; its cross empties it. */

import "./field.css";
import "./search-list.css";
import type { ReactElement } from "react";
import { Input, SearchField } from "react-aria-components";

export interface SearchLineProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  /** Arrow down or Enter: on to what was found. */
  onLeave(): void;
}

export function SearchLine({ label, value, onChange, onLeave }: SearchLineProps): ReactElement {
  return (
    <SearchField
      className="search-line"
      aria-label={label}
      value={value}
      onChange={onChange}
      onKeyDown={(event) => event.key === "ArrowDown" && onLeave()}
      onSubmit={onLeave}
    >
      <Input className="input" placeholder={label} />
    </SearchField>
  );
}
