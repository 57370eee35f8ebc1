/** Shows what each button of a clicker would do, without doing it. */

import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { pressOf } from "#ui/commands/keys.ts";
import { noKeys, pressKey } from "#ui/commands/show-press.ts";
import { actionText, keyText } from "./room-words.ts";

const nothingOpen = { isHelpOpen: false, isGridOpen: false, isBlank: false, hasTool: false };
const kept = 4;

interface Line {
  readonly at: number;
  readonly key: string;
  readonly words: string;
}

/** Takes the focus, so that the first press is heard. Tab and Shift+Tab leave it. */
export function ClickerTest(): ReactElement {
  const box = useRef<HTMLButtonElement>(null);
  const keys = useRef(noKeys);
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => box.current?.focus(), []);

  function press(event: KeyboardEvent): void {
    const { key } = event;
    if (["Tab", "Shift", "Control", "Alt", "Meta"].includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
    const { state, action, handled } = pressKey(
      keys.current,
      pressOf(event.nativeEvent),
      nothingOpen,
      Date.now(),
    );
    keys.current = state;
    const isDigit = /^\d$/.test(key);
    // A bounce and a held key are the press that is shown already.
    if (handled && action === null && !isDigit && key !== "F5" && key !== "Backspace") return;
    const words = isDigit ? "a number, until Enter" : actionText(action, handled);
    setLines((before) =>
      [{ at: (before[0]?.at ?? 0) + 1, key: keyText(key, event.shiftKey), words }, ...before].slice(0, kept),
    );
  }

  return (
    <>
      <button ref={box} type="button" className="clicker-test" data-keys="own" onKeyDown={press}>
        Press each button of the clicker here: nothing moves. Tab goes on.
      </button>
      <ol className="clicker-presses" aria-label="What the buttons mean" aria-live="polite">
        {lines.map((it) => (
          <li key={it.at}>
            <kbd>{it.key}</kbd> {it.words}
          </li>
        ))}
      </ol>
    </>
  );
}
