/** The parking lot: questions kept for later, and a line to write the next one. */

import "./parking-dialog.css";
import { type ReactElement, useState } from "react";
import type { ShowLog } from "#core/show/log.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { LineField } from "#ui/kit/field.tsx";

export interface ParkingDialogProps {
  readonly isOpen: boolean;
  readonly parked: ShowLog["parked"];
  onPark(text: string): void;
  onClose(): void;
}

export function ParkingDialog({ isOpen, parked, onPark, onClose }: ParkingDialogProps): ReactElement {
  const [text, setText] = useState("");
  return (
    <Dialog isOpen={isOpen} title="Questions for later" onClose={onClose}>
      {parked.length > 0 && (
        <ol className="parked">
          {parked.map((it) => (
            <li key={it.atMs}>{it.text}</li>
          ))}
        </ol>
      )}
      <form
        className="park"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === "") return;
          onPark(text.trim());
          setText("");
        }}
      >
        <LineField
          label="Question"
          hint="Only you see it. It goes into the record of the session: write no patient's name."
          value={text}
          error={null}
          autoFocus
          onChange={setText}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>Close</Button>
          <Button look="strong" type="submit">
            Keep it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
