/** What surrounds the slide list: its own keys, cut, copy and paste, and the menu of a slide. */

import { type ClipboardEvent, type ReactElement, type ReactNode, useState } from "react";
import { shownKeys } from "#ui/commands/command.ts";
import { ContextMenu } from "#ui/kit/context-menu.tsx";
import type { MenuEntry } from "#ui/kit/menu.tsx";
import type { Editor } from "./editor.ts";
import { chosenSlides } from "./editor-store.ts";
import { runCommand } from "./run-command.ts";
import { chooseSlides } from "./slide-actions.ts";
import { copyTo, cutTo, pasteFrom } from "./slide-clipboard.ts";
import { keysInList, pressInList } from "./slide-list-keys.ts";

const plan: readonly (string | null)[] = [
  ...["slide.cut", "slide.copy", "slide.paste", null],
  ...["slide.add", "slide.duplicate", "slide.delete", null],
  ...["slide.move-up", "slide.move-down", null],
  ...["slide.fit", "slide.hide", "slide.must", "slide.should", "slide.could"],
];

interface SlideMenuProps {
  readonly editor: Editor;
  readonly children: ReactNode;
}

export function SlideMenu({ editor, children }: SlideMenuProps): ReactElement {
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const heard = (act: (data: DataTransfer) => unknown) => (event: ClipboardEvent) => {
    act(event.clipboardData);
    event.preventDefault();
  };
  return (
    <section
      className="slide-holder"
      aria-label="Slide list"
      onKeyDownCapture={(event) => {
        if (!pressInList(editor, event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onCopy={heard((data) => copyTo(editor, data))}
      onCut={heard((data) => cutTo(editor, data))}
      onPaste={heard((data) => pasteFrom(editor, data))}
      onContextMenu={(event) => {
        const row = event.target instanceof Element ? event.target.closest("[role=option]") : null;
        const id = row?.getAttribute("data-key");
        if (!row || !id) return;
        event.preventDefault();
        const chosen = chosenSlides(editor.store.getState());
        if (!chosen.some((it) => it.slide.id === id)) chooseSlides(editor, [id]);
        setAt(placeOf(event, row));
      }}
    >
      {children}
      <ContextMenu
        name="Slide"
        at={at}
        entries={at ? entriesOf(editor) : []}
        onChoose={(id) => runCommand(editor.commands, id)}
        onClose={() => setAt(null)}
      />
    </section>
  );
}

/** The menu key tells no place of its own: then it is the row that has the focus. */
function placeOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }, row: Element) {
  const { left, right, top, bottom } = row.getBoundingClientRect();
  const isOnRow = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  return isOnRow ? { x: clientX, y: clientY } : { x: left + 48, y: Math.max(top, 0) + 24 };
}

function entriesOf({ commands, platform }: Editor): readonly MenuEntry[] {
  return plan.map((id) => {
    const command = commands.find((it) => it.id === id);
    if (id === null || !command) return { id: null, label: "", keys: "", isEnabled: false };
    const keys = keysInList(id, platform) || shownKeys(command, platform);
    return { id, label: command.label, keys, isEnabled: command.isEnabled() };
  });
}
