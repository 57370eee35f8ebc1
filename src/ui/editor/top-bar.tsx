/** The deck's name, the menus where the shell draws none, and the two things an author does most. */

import "./top-bar.css";
import type { ReactElement } from "react";
import { describeMenu } from "#ui/commands/command.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { MenuButton } from "#ui/kit/menu.tsx";
import { Toolbar } from "#ui/kit/toolbar.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { menuPlan } from "./menu-plan.ts";
import { runCommand } from "./run-command.ts";

export function TopBar({ editor }: { readonly editor: Editor }): ReactElement {
  const { store, commands, platform, shell } = editor;
  const title = useStore(store, (it) => it.deck.settings.title || it.deck.files.name);
  // Menus show what can be done now.
  useStore(store, (it) => it.slideId);
  useStore(store, (it) => it.ownKeys);
  useStore(store, (it) => it.look);
  useStore(store, (it) => it.tabs);
  useStore(store, (it) => it.deck.slides.length);
  const run = (id: string) => runCommand(commands, id);
  return (
    <header className="top-bar">
      {shell === "browser" && (
        <Toolbar name="Menus" className="top-menus">
          {describeMenu(commands, menuPlan, platform).map(({ label, items }) => (
            <MenuButton
              key={label}
              label={label}
              entries={items.map(({ command, label: words, keys, enabled }) => ({
                id: command,
                label: words,
                keys,
                isEnabled: enabled,
              }))}
              onChoose={run}
            />
          ))}
        </Toolbar>
      )}
      <h1 className="top-title">{title}</h1>
      <Button onPress={() => run("export.open")}>
        <Icon name="print" />
        Export
      </Button>
      <Button look="strong" onPress={() => run("show.from-start")}>
        <Icon name="show" />
        Present
      </Button>
    </header>
  );
}
