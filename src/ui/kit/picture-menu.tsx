/** A button that opens a grid of pictures to choose one from; arrows move in both directions. */

import "./picture-menu.css";
import type { ReactElement, ReactNode } from "react";
import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useAfterClosing } from "./after-closing.ts";

export interface PictureEntry {
  readonly id: string;
  readonly label: string;
  readonly picture: ReactNode;
}

export interface PictureMenuProps {
  /** Name of the button and of what it opens. */
  readonly name: string;
  readonly icon: ReactNode;
  readonly entries: readonly PictureEntry[];
  onChoose(id: string): void;
}

export function PictureMenu({ name, icon, entries, onChoose }: PictureMenuProps): ReactElement {
  return (
    <DialogTrigger>
      <Button className="button quiet square narrow" aria-label={name}>
        {icon}
      </Button>
      <Popover className="menu-popover" placement="bottom start" offset={4}>
        <Dialog className="picture-dialog" aria-label={name}>
          {({ close }) => <PictureList name={name} entries={entries} onChoose={onChoose} onClose={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface PictureListProps extends Pick<PictureMenuProps, "name" | "entries" | "onChoose"> {
  onClose(): void;
}

function PictureList({ name, entries, onChoose, onClose }: PictureListProps): ReactElement {
  const afterClosing = useAfterClosing();
  return (
    <ListBox
      className="picture-menu"
      aria-label={name}
      layout="grid"
      items={entries}
      autoFocus="first"
      onAction={(key) => {
        afterClosing(() => onChoose(String(key)));
        onClose();
      }}
    >
      {({ id, label, picture }) => (
        <ListBoxItem id={id} textValue={label} className="picture-entry">
          {picture}
          <Text slot="label">{label}</Text>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
