/** Buttons over the slide list; each points to a command. */

import "./slide-tools.css";
import { Fragment, type ReactElement } from "react";
import { shownKeys } from "#ui/commands/command.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { PictureMenu } from "#ui/kit/picture-menu.tsx";
import { Toolbar } from "#ui/kit/toolbar.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { LayoutSketch } from "./layout-sketch.tsx";
import { runCommand } from "./run-command.ts";
import { starters } from "./slide-starters.ts";

const tools: readonly (readonly [command: string, icon: IconName])[] = [
  ["slide.add", "add"],
  ["slide.duplicate", "duplicate"],
  ["slide.hide", "hidden"],
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
      {tools.map(([id, icon], at) => {
        const command = editor.commands.find((it) => it.id === id);
        return (
          command && (
            <Fragment key={id}>
              <IconButton
                icon={<Icon name={icon} />}
                label={command.label}
                keys={shownKeys(command, editor.platform)}
                isDisabled={!command.isEnabled()}
                onPress={() => command.run()}
              />
              {at === 0 && <LayoutMenu editor={editor} />}
            </Fragment>
          )
        );
      })}
    </Toolbar>
  );
}

function LayoutMenu({ editor }: { readonly editor: Editor }): ReactElement {
  return (
    <PictureMenu
      name="New slide with a layout"
      icon={<Icon name="open" />}
      entries={starters.map(({ layout, name }) => ({
        id: layout,
        label: name,
        picture: <LayoutSketch layout={layout} />,
      }))}
      onChoose={(layout) => runCommand(editor.commands, `slide.add.${layout}`)}
    />
  );
}
