/** The keys of a show as they are for this user, from the table that obeys them, and the way to change them. */

import "./help-dialog.css";
import { type ReactElement, useState } from "react";
import { showBook } from "#ui/commands/key-book.ts";
import type { OwnKeys } from "#ui/commands/key-map.ts";
import { KeyTable } from "#ui/commands/key-table.tsx";
import { showKeyMap, showKeyText } from "#ui/commands/show-chords.ts";
import { showKeys } from "#ui/commands/show-keys.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";

export interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly own: OwnKeys;
  onOwn(own: OwnKeys): void;
  onClose(): void;
}

export function HelpDialog({ isOpen, own, onOwn, onClose }: HelpDialogProps): ReactElement {
  const [isChanging, setChanging] = useState(false);
  const close = () => {
    setChanging(false);
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} title="Keys during a show" onClose={close}>
      {isChanging ? (
        <KeyTable rows={showKeys} own={own} book={showBook} onChange={onOwn} />
      ) : (
        <HelpList own={own} />
      )}
      <p className="help-note">They work in both windows, and on a clicker.</p>
      <div className="dialog-actions">
        <Button onPress={() => setChanging(!isChanging)}>{isChanging ? "Done" : "Change keys…"}</Button>
        <Button look="strong" onPress={close}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}

/** The list scrolls and holds no control: without this a keyboard could not reach its end. */
function letKeyboardStand(list: HTMLElement | null): void {
  if (list) list.tabIndex = 0;
}

function HelpList({ own }: Pick<HelpDialogProps, "own">): ReactElement {
  const map = showKeyMap(own);
  // What depends on presses before is told in words.
  const lines = [
    ...showKeys.map(({ id, label }) => ({ keys: (map.get(id) ?? []).map(showKeyText), label })),
    { keys: ["1", "2", "Enter"], label: "Go to slide 12" },
    { keys: ["Esc"], label: "Close what is open; twice ends the show" },
  ];
  return (
    <dl className="help-keys" ref={letKeyboardStand}>
      {lines
        .filter((it) => it.keys.length > 0)
        .map(({ keys, label }) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
    </dl>
  );
}
