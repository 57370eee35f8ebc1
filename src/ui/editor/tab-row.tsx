/** The texts that were opened, as tabs over the source pane; there once there are two. */

import "./tab-row.css";
import { type KeyboardEvent, type ReactElement, useRef } from "react";
import { Icon } from "#ui/kit/icon.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { showFile } from "./slide-actions.ts";
import { nextTab } from "./source-tabs.ts";
import { closeTab } from "./view-commands.ts";

/** The element the tabs are about. */
export const tabbedId = "source-text";

export function TabRow({ editor }: { readonly editor: Editor }): ReactElement | null {
  const tabs = useStore(editor.store, (it) => it.tabs);
  const shown = useStore(editor.store, (it) => it.fileName);
  const row = useRef<HTMLDivElement>(null);
  if (tabs.length < 2) return null;
  /** The cross is for the pointer; by keyboard, Delete closes the tab. */
  const onKeyDown = (event: KeyboardEvent, name: string) => {
    const { key } = event;
    if (key === "Delete") closeTab(editor, name);
    else if (key === "ArrowRight" || key === "ArrowLeft")
      showFile(editor, nextTab(tabs, name, key === "ArrowRight" ? 1 : -1) ?? name);
    else if (key === "Home" || key === "End") showFile(editor, tabs.at(key === "Home" ? 0 : -1) ?? name);
    else return;
    event.preventDefault();
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  };
  return (
    <div ref={row} className="tab-row" role="tablist" aria-label="Open texts">
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="source-tab"
          aria-selected={name === shown}
          aria-controls={tabbedId}
          tabIndex={name === shown ? 0 : -1}
          title={name}
          onClick={({ target }) =>
            target instanceof Element && target.closest(".tab-cross")
              ? closeTab(editor, name)
              : showFile(editor, name)
          }
          onAuxClick={({ button }) => button === 1 && closeTab(editor, name)}
          onKeyDown={(event) => onKeyDown(event, name)}
        >
          <span className="tab-name">{name}</span>
          <span className="tab-cross" aria-hidden="true">
            <Icon name="close" />
          </span>
        </button>
      ))}
    </div>
  );
}
