/** A folder or file dropped on the window: opens it where the page is told its path. */

import { type DragEvent, useState } from "react";
import { pathOfDropped } from "#ui/bridge-end.ts";

export interface DropWishes {
  onPath(path: string): void;
  /** Something was dropped that has no path, or none this page may know. */
  onNoPath(): void;
}

type DropEvent = DragEvent<HTMLElement>;

export interface Drop {
  /** Something that can be opened is held over the window. */
  readonly isOver: boolean;
  readonly handlers: Readonly<Record<"onDragOver" | "onDragLeave" | "onDrop", (event: DropEvent) => void>>;
}

export function useDrop({ onPath, onNoPath }: DropWishes): Drop {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes("Files")) return;
        // Without this a browser leaves the page and shows the file itself.
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event) {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
      },
      onDrop(event) {
        const dropped = event.dataTransfer.files[0];
        if (!dropped) return;
        event.preventDefault();
        setOver(false);
        const path = pathOfDropped(dropped);
        if (path === null) onNoPath();
        else onPath(path);
      },
    },
  };
}
