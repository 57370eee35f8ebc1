/** The foot of a dialog that only has to be closed. */

import type { ReactElement } from "react";
import { Button } from "./button.tsx";

export interface DialogEndProps {
  readonly label?: string;
  onClose(): void;
}

export function DialogEnd({ label = "Close", onClose }: DialogEndProps): ReactElement {
  return (
    <div className="dialog-actions">
      <Button look="strong" onPress={onClose}>
        {label}
      </Button>
    </div>
  );
}
