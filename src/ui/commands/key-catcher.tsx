/** Waits for the key of a command; a key that is taken or cannot be chosen is answered with a sentence. */

import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { Button } from "#ui/kit/button.tsx";
import type { KeyBook } from "./key-book.ts";
import { type KeyRow, type OwnKeys, ownerOf } from "./key-map.ts";
import { pressOf } from "./keys.ts";

export interface KeyCatcherProps {
  readonly rows: readonly KeyRow[];
  readonly own: OwnKeys;
  readonly book: KeyBook;
  readonly id: string;
  onKey(chord: string): void;
  onClose(): void;
}

interface Refusal {
  readonly words: string;
  /** The chord that may be taken from the command that has it. */
  readonly chord: string | null;
}

export function KeyCatcher({ rows, own, book, id, onKey, onClose }: KeyCatcherProps): ReactElement {
  const box = useRef<HTMLButtonElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  // An answer below the edge of the list would not be read.
  useEffect(() => {
    if (refusal) whole.current?.scrollIntoView({ block: "nearest" });
  }, [refusal]);

  function press(event: KeyboardEvent): void {
    if (["Tab", "Shift", "Control", "Alt", "AltGraph", "Meta"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (event.key === "Escape") onClose();
    else answer(book.chordOf(pressOf(event.nativeEvent)));
  }

  function answer(chord: string): void {
    const words = book.refused(chord);
    const owner = ownerOf(rows, own, chord);
    if (words !== null) setRefusal({ words, chord: null });
    else if (owner && owner.id !== id)
      setRefusal({ words: `${book.text(chord)} already means “${owner.label}”.`, chord });
    else onKey(chord);
  }

  const taken = refusal?.chord ?? null;
  return (
    <div ref={whole} className="key-catcher">
      <button ref={box} type="button" data-keys="own" className="key-catch" onKeyDown={press}>
        Press the key or button. Esc leaves it as it is.
      </button>
      {refusal && (
        <p role="alert" className="key-refusal">
          {refusal.words}
        </p>
      )}
      {taken !== null && <Button onPress={() => onKey(taken)}>Use {book.text(taken)} here instead</Button>}
    </div>
  );
}
