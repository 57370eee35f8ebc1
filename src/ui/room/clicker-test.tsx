/** Shows what each button of a clicker would do, without doing it, and lets the user choose what the last one does. */

import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { showBook } from "#ui/commands/key-book.ts";
import { bindKey, type OwnKeys, ownerOf } from "#ui/commands/key-map.ts";
import { pressOf } from "#ui/commands/keys.ts";
import { showChordOf, showKeyMap, showKeyText } from "#ui/commands/show-chords.ts";
import { showKeys } from "#ui/commands/show-keys.ts";
import { noKeys, pressKey } from "#ui/commands/show-press.ts";
import { MenuButton } from "#ui/kit/menu.tsx";
import { actionText } from "./room-words.ts";

const nothingOpen = { isHelpOpen: false, isGridOpen: false, isBlank: false, hasTool: false };
const kept = 4;

interface Line {
  readonly at: number;
  readonly chord: string;
  readonly words: string;
}

export interface ClickerTestProps {
  readonly own: OwnKeys;
  onOwn(own: OwnKeys): void;
}

/** Takes the focus, so that the first press is heard. Tab and Shift+Tab leave it. */
export function ClickerTest({ own, onOwn }: ClickerTestProps): ReactElement {
  const box = useRef<HTMLButtonElement>(null);
  const keys = useRef(noKeys);
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => box.current?.focus(), []);

  const add = (chord: string, words: string) =>
    setLines((before) => [{ at: (before[0]?.at ?? 0) + 1, chord, words }, ...before].slice(0, kept));

  function press(event: KeyboardEvent): void {
    const { key } = event;
    if (["Tab", "Shift", "Control", "Alt", "Meta"].includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = pressOf(event.nativeEvent);
    const { state, action, handled } = pressKey(
      keys.current,
      pressed,
      nothingOpen,
      Date.now(),
      showKeyMap(own),
    );
    keys.current = state;
    const isDigit = /^\d$/.test(key);
    // A bounce and a held key are the press that is shown already.
    if (handled && action === null && !isDigit && key !== "F5" && key !== "Backspace") return;
    add(showChordOf(pressed), isDigit ? "a number, until Enter" : actionText(action, handled));
  }

  /** The last button is given another meaning, and the user told what it meant before. */
  function learn(chord: string, id: string): void {
    const row = showKeys.find((it) => it.id === id);
    const refused = showBook.refused(chord);
    if (!row) return;
    if (refused !== null) {
      add(chord, refused);
      return;
    }
    const before = ownerOf(showKeys, own, chord);
    onOwn(bindKey(showKeys, own, id, chord));
    add(chord, `${row.label}${before && before.id !== id ? ` (was: ${before.label})` : ""}`);
  }

  const last = lines[0]?.chord;
  return (
    <>
      <button ref={box} type="button" className="clicker-test" data-keys="own" onKeyDown={press}>
        Press each button of the clicker here: nothing moves. Tab goes on.
      </button>
      <ol className="clicker-presses" aria-label="What the buttons mean" aria-live="polite">
        {lines.map((it) => (
          <li key={it.at}>
            <kbd>{showKeyText(it.chord)}</kbd> {it.words}
          </li>
        ))}
      </ol>
      {last !== undefined && (
        <MenuButton
          look="plain"
          label={`Choose what ${showKeyText(last)} does…`}
          entries={showKeys.map(({ id, label }) => ({ id, label, keys: "", isEnabled: true }))}
          onChoose={(id) => learn(last, id)}
        />
      )}
    </>
  );
}
