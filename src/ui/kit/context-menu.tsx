/** A menu that opens where a press or the menu key asked for it. */

import { type ReactElement, useRef } from "react";
import { Popover } from "react-aria-components";
import { type MenuEntry, MenuList } from "./menu.tsx";

export interface ContextMenuProps {
  readonly name: string;
  /** Where it opens, in CSS pixels of the window; null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly entries: readonly MenuEntry[];
  onChoose(id: string): void;
  onClose(): void;
}

export function ContextMenu({ name, at, entries, onChoose, onClose }: ContextMenuProps): ReactElement {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        style={{ position: "fixed", insetInlineStart: at?.x ?? 0, insetBlockStart: at?.y ?? 0 }}
      />
      <Popover
        className="menu-popover"
        aria-label={name}
        triggerRef={anchor}
        isOpen={at !== null}
        placement="bottom start"
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <MenuList name={name} entries={entries} onChoose={onChoose} onClose={onClose} />
      </Popover>
    </>
  );
}
