/** Finds a command by typing part of its name. */

import { type ReactElement, useState } from "react";
import { Dialog } from "#ui/kit/dialog.tsx";
import { SearchList } from "#ui/kit/search-list.tsx";
import { type Command, shownKeys } from "./command.ts";
import type { Platform } from "./keys.ts";
import { matchCommands } from "./match-commands.ts";

export interface PaletteProps {
  readonly commands: readonly Command[];
  readonly platform: Platform;
  readonly isOpen: boolean;
  onClose(): void;
}

export function Palette({ commands, platform, isOpen, onClose }: PaletteProps): ReactElement {
  const [query, setQuery] = useState("");
  const close = () => {
    setQuery("");
    onClose();
  };
  const found = matchCommands(
    commands.filter((it) => it.isEnabled()),
    query,
  );
  return (
    <Dialog isOpen={isOpen} title="Commands" showsTitle={false} place="high" onClose={close}>
      <SearchList
        name="Find a command"
        query={query}
        entries={found.map((it) => ({
          id: it.id,
          label: it.label,
          keys: shownKeys(it, platform),
          isEnabled: true,
        }))}
        onQuery={setQuery}
        onChoose={(id) => {
          close();
          // The dialog gives the focus back first, so that the command finds the window as it was.
          setTimeout(() => commands.find((it) => it.id === id)?.run());
        }}
      />
    </Dialog>
  );
}
