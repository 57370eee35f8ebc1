/** A window in the window: keeps the focus until it is closed with Escape, a button, or a press outside. */

import "./dialog.css";
import type { ReactElement, ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** False hides the title from the eye, not from the ear. */
  readonly showsTitle?: boolean;
  /** `high` sits near the top, for lists that grow. */
  readonly place?: "middle" | "high";
  readonly children: ReactNode;
  onClose(): void;
}

export function Dialog(props: DialogProps): ReactElement {
  const { isOpen, title, showsTitle = true, place = "middle", children, onClose } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={`dialog-scrim ${place}`}
    >
      <Modal className="dialog-frame">
        <AriaDialog className="dialog">
          <Heading slot="title" className={showsTitle ? "" : "only-heard"}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
