/** A table of keys: shows which keys do what, and lets the user give and take them. */

import "./key-table.css";
import { type ReactElement, useState } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import type { KeyBook } from "./key-book.ts";
import { KeyCatcher } from "./key-catcher.tsx";
import { bindKey, type KeyRow, keyMapOf, noOwnKeys, type OwnKeys, resetKeys, unbindKey } from "./key-map.ts";

export interface KeyTableProps {
  readonly rows: readonly KeyRow[];
  readonly own: OwnKeys;
  readonly book: KeyBook;
  onChange(own: OwnKeys): void;
}

export function KeyTable({ rows, own, book, onChange }: KeyTableProps): ReactElement {
  const [listening, setListening] = useState<string | null>(null);
  const map = keyMapOf(rows, own);
  return (
    <div className="key-table">
      <ul className="key-rows">
        {rows.map((row) => (
          <li key={row.id} className="key-row">
            <span className="key-words">{row.label}</span>
            <span className="key-chips">
              {(map.get(row.id) ?? []).map((chord) => (
                <span key={chord} className="key-chip">
                  <kbd>{book.text(chord)}</kbd>
                  <Button
                    look="quiet"
                    className="chip-button"
                    aria-label={`Take ${book.text(chord)} from “${row.label}”`}
                    onPress={() => onChange(unbindKey(rows, own, row.id, chord))}
                  >
                    <Icon name="close" />
                  </Button>
                </span>
              ))}
              {listening !== row.id && (
                <Button
                  look="quiet"
                  className="chip-button"
                  aria-label={`Add a key for “${row.label}”`}
                  onPress={() => setListening(row.id)}
                >
                  <Icon name="add" />
                </Button>
              )}
              {Object.hasOwn(own, row.id) && (
                <Button
                  look="quiet"
                  className="chip-button"
                  aria-label={`Keys as made for “${row.label}”`}
                  onPress={() => onChange(resetKeys(own, row.id))}
                >
                  <Icon name="undo" />
                </Button>
              )}
            </span>
            {listening === row.id && (
              <KeyCatcher
                rows={rows}
                own={own}
                book={book}
                id={row.id}
                onKey={(chord) => {
                  onChange(bindKey(rows, own, row.id, chord));
                  setListening(null);
                }}
                onClose={() => setListening(null)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="key-table-foot">
        <Button isDisabled={Object.keys(own).length === 0} onPress={() => onChange(noOwnKeys)}>
          All keys as made
        </Button>
      </div>
    </div>
  );
}
