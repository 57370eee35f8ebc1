/** A button that opens a menu. */

import "./menu.css";
import type { ReactElement, ReactNode } from "react";
import {
  Button,
  Keyboard,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from "react-aria-components";
import { useAfterClosing } from "./after-closing.ts";

export interface MenuEntry {
  /** Null draws a line between groups. */
  readonly id: string | null;
  readonly label: string;
  readonly keys: string;
  readonly isEnabled: boolean;
}

export interface MenuButtonProps {
  readonly label: ReactNode;
  /** The name when the label is only an icon. */
  readonly name?: string;
  readonly entries: readonly MenuEntry[];
  readonly look?: "plain" | "strong" | "quiet";
  onChoose(id: string): void;
}

export function MenuButton({
  label,
  name,
  entries,
  look = "quiet",
  onChoose,
}: MenuButtonProps): ReactElement {
  return (
    <MenuTrigger>
      <Button className={`button ${look}`} {...(name === undefined ? {} : { "aria-label": name })}>
        {label}
      </Button>
      <Popover className="menu-popover" placement="bottom start" offset={4}>
        <MenuList entries={entries} onChoose={onChoose} />
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuListProps {
  /** Needed where no button names it. */
  readonly name?: string;
  readonly entries: readonly MenuEntry[];
  /** Called once the menu is gone. */
  onChoose(id: string): void;
  /** Needed where no trigger closes the menu by itself. */
  onClose?(): void;
}

/** The entries of a menu, in whatever opens it. */
export function MenuList({ name, entries, onChoose, onClose }: MenuListProps): ReactElement {
  const afterClosing = useAfterClosing();
  const disabled = entries.flatMap((it) => (it.id !== null && !it.isEnabled ? [it.id] : []));
  return (
    <Menu
      className="menu"
      {...(name === undefined ? {} : { "aria-label": name })}
      autoFocus="first"
      disabledKeys={disabled}
      onAction={(key) => afterClosing(() => onChoose(String(key)))}
      {...(onClose && { onClose })}
    >
      {entries.map((it, at) =>
        it.id === null ? (
          <Separator key={`after ${entries[at - 1]?.id}`} className="menu-separator" />
        ) : (
          <MenuItem key={it.id} id={it.id} textValue={it.label} className="menu-item">
            <Text slot="label">{it.label}</Text>
            {it.keys !== "" && <Keyboard className="keys">{it.keys}</Keyboard>}
          </MenuItem>
        ),
      )}
    </Menu>
  );
}
