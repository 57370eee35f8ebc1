/** The way to a deck that is on no list: a dialog of the system, or in a browser the path itself. */

import { type ReactElement, useState } from "react";
import { Button } from "#ui/kit/button.tsx";
import { LineField } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import type { Open, StartList } from "./use-start.ts";

export interface OpenDeckProps {
  readonly shell: StartList["shell"];
  /** Said in place of the usual hint, when something was tried that cannot be done here. */
  readonly hint: string | null;
  readonly open: Open;
}

export function OpenDeck({ shell, hint, open }: OpenDeckProps): ReactElement {
  const [path, setPath] = useState("");
  const [isMissing, setMissing] = useState(false);
  if (shell === "desktop")
    return (
      <section className="start-way">
        <h2>Open</h2>
        <Button look="strong" onPress={() => void open("start.pick", {})}>
          <Icon name="folder" />
          Open a folder or file…
        </Button>
        <p className="start-hint">Or drop it on this window.</p>
      </section>
    );
  return (
    <form
      className="start-way"
      aria-label="Open"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(path.trim() === "");
        if (path.trim() !== "") void open("start.openPath", { path });
      }}
    >
      <h2>Open</h2>
      <LineField
        label="Path of a folder or .md file"
        hint={hint ?? "As the file manager shows or copies it; ~ is your own folder."}
        value={path}
        error={isMissing ? "Type or paste where the deck is." : null}
        onChange={(it) => {
          setPath(it);
          setMissing(false);
        }}
      />
      <Button look="strong" type="submit">
        <Icon name="folder" />
        Open
      </Button>
      <p className="only-heard" role="status">
        {hint}
      </p>
    </form>
  );
}
