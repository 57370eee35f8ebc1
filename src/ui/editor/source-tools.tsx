/** Buttons over the text for the common things; each points to a command, so that its keys are the same everywhere. */

import "./source-tools.css";
import type { ReactElement } from "react";
import { blocks } from "#core/write/blocks.ts";
import { shownKeys } from "#ui/commands/command.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { MenuButton } from "#ui/kit/menu.tsx";
import { Toolbar } from "#ui/kit/toolbar.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { insertBlock } from "./format-actions.ts";

const tools: readonly (readonly [command: string, icon: IconName])[] = [
  ["format.bold", "bold"],
  ["format.italic", "italic"],
  ["format.list", "list"],
  ["format.numbers", "numbers"],
  ["format.quote", "quote"],
  ["format.link", "link"],
  ["insert.image", "image"],
  ["insert.table", "table"],
  ["insert.columns", "columns"],
  ["insert.chart", "chart"],
  ["insert.quiz", "quiz"],
  ["insert.notes", "notes"],
];

export function SourceTools({ editor }: { readonly editor: Editor }): ReactElement | null {
  const isMarkdown = useStore(editor.store, (it) => /\.(?:md|markdown)$/i.test(it.fileName));
  useStore(editor.store, (it) => it.ownKeys);
  if (!isMarkdown) return null;
  return (
    <Toolbar name="Text" className="source-tools">
      {tools.map(([id, icon]) => {
        const command = editor.commands.find((it) => it.id === id);
        return (
          command && (
            <IconButton
              key={id}
              icon={<Icon name={icon} />}
              label={command.label}
              keys={shownKeys(command, editor.platform)}
              onPress={() => command.run()}
            />
          )
        );
      })}
      <MenuButton
        label="Insert"
        entries={blocks.map(({ id, label }) => ({ id, label, keys: "", isEnabled: true }))}
        onChoose={(id) => void insertBlock(editor.source.view, id)}
      />
    </Toolbar>
  );
}
