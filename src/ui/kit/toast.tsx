/** Short messages that come and are put away; a screen reader says them when it has finished its sentence. */

import "./toast.css";
import type { ReactElement } from "react";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly tone: "plain" | "bad";
}

export interface ToastsProps {
  readonly messages: readonly ToastMessage[];
  onClose(id: number): void;
}

export function Toasts({ messages, onClose }: ToastsProps): ReactElement {
  return (
    <div className="toasts" role="status">
      {messages.map((it) => (
        <div key={it.id} className={`toast ${it.tone}`}>
          <p>{it.text}</p>
          <IconButton
            icon={<Icon name="close" />}
            label="Put this message away"
            onPress={() => onClose(it.id)}
          />
        </div>
      ))}
    </div>
  );
}
