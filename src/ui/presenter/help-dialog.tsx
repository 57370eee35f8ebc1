/** The keys of a show, from the table that obeys them. */

import "./help-dialog.css";
import type { ReactElement } from "react";
import { showKeys } from "#ui/commands/show-keys.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";

export interface HelpDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** Rows of the table that mean the same stand in one line; what depends on presses before is told in words. */
const lines: readonly { readonly keys: readonly string[]; readonly words: string }[] = [
  ...[...Map.groupBy(showKeys, (it) => it.words)].map(([words, rows]) => ({
    keys: rows.flatMap((it) => it.shown),
    words,
  })),
  { keys: ["1", "2", "Enter"], words: "Go to slide 12" },
  { keys: ["Esc"], words: "Close what is open; twice ends the show" },
];

export function HelpDialog({ isOpen, onClose }: HelpDialogProps): ReactElement {
  return (
    <Dialog isOpen={isOpen} title="Keys during a show" onClose={onClose}>
      <dl className="help-keys">
        {lines.map(({ keys, words }) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="help-note">They work in both windows, and on a clicker.</p>
      <div className="dialog-actions">
        <Button look="strong" onPress={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
