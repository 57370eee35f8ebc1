/** Short messages that come and are put away; a screen reader says them when it has finished its sentence. */

import "./toast.css";
import type { ReactElement } from "react";
import { Button, IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly tone: "plain" | "bad";
  /** What can be done about it: the words of a button and the command it runs. */
  readonly offer?: { readonly label: string; readonly command: string };
}

export interface ToastsProps {
  readonly messages: readonly ToastMessage[];
  onClose(id: number): void;
  onRun(command: string): void;
}

export function Toasts({ messages, onClose, onRun }: ToastsProps): ReactElement {
  return (
    <div className="toasts" role="status">
      {messages.map((it) => (
        <div key={it.id} className={`toast ${it.tone}`}>
          <p>{it.text}</p>
          {it.offer && <OfferButton {...it.offer} onRun={onRun} />}
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

interface OfferProps {
  readonly label: string;
  readonly command: string;
  onRun(command: string): void;
}

function OfferButton({ label, command, onRun }: OfferProps): ReactElement {
  return <Button onPress={() => onRun(command)}>{label}</Button>;
}
