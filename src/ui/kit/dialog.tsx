/** A window in the window: keeps the focus until it is closed with Escape, a button, or a press outside. */

import "./dialog.css";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** False hides the title from the eye, not from the ear. */
  readonly showsTitle?: boolean;
  /** `wide` has room for two texts beside each other; `full` is also as high as the window lets it. */
  readonly size?: "plain" | "wide" | "full";
  /** `high` sits near the top, for lists that grow. */
  readonly place?: "middle" | "high";
  readonly children: ReactNode;
  onClose(): void;
}

export function Dialog(props: DialogProps): ReactElement {
  const { isOpen, title, showsTitle = true, place = "middle", size = "plain", children, onClose } = props;
  const dialog = useRef<HTMLElement>(null);
  // When the button that was pressed goes with what it was on, the focus is nowhere and Escape unheard: the dialog takes it.
  useEffect(() => {
    if (isOpen && document.activeElement === document.body) dialog.current?.focus();
  });
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={`dialog-scrim ${place}`}
    >
      <Modal className={`dialog-frame ${size}`}>
        <AriaDialog ref={dialog} className="dialog">
          <Heading slot="title" className={showsTitle ? "" : "only-heard"}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
