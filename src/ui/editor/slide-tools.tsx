/** Buttons over the slide list; each points to a command. */

import "./slide-tools.css";
import type { ReactElement } from "react";
import { shownKeys } from "#ui/commands/command.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { Toolbar } from "#ui/kit/toolbar.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";

const tools: readonly (readonly [command: string, icon: IconName])[] = [
  ["slide.add", "add"],
  ["slide.duplicate", "duplicate"],
  ["slide.move-up", "up"],
  ["slide.move-down", "down"],
  ["slide.delete", "delete"],
];

export function SlideTools({ editor }: { readonly editor: Editor }): ReactElement {
  // What is enabled depends on which slide it is and how many there are.
  useStore(editor.store, (it) => it.slideId);
  useStore(editor.store, (it) => it.deck.slides.length);
  return (
    <Toolbar name="Slide" className="slide-tools">
      {tools.map(([id, icon]) => {
        const command = editor.commands.find((it) => it.id === id);
        return (
          command && (
            <IconButton
              key={id}
              icon={<Icon name={icon} />}
              label={command.label}
              keys={shownKeys(command, editor.platform)}
              isDisabled={!command.isEnabled()}
              onPress={() => command.run()}
            />
          )
        );
      })}
    </Toolbar>
  );
}
