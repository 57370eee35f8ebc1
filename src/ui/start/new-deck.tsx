/** A new deck: which template, then its name and the folder it goes to. */

import { type ReactElement, useState } from "react";
import { asFault } from "#contract/client.ts";
import type { Template } from "#contract/starts.ts";
import { faultWords } from "#contract/words.ts";
import type { Connection } from "#ui/connect.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { LineField } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { openDeck, type StartList } from "./use-start.ts";

const templates: Readonly<Record<Template, { readonly name: string; readonly about: string }>> = {
  "in-service": { name: "In-service training", about: "What changes, how it is done, a check" },
  "journal-club": { name: "Journal club", about: "One paper, appraised, and what it means here" },
  "case-conference": { name: "Case conference", about: "A case step by step, then the discussion" },
  blank: { name: "Blank deck", about: "A title and one slide" },
};
const order: readonly Template[] = ["in-service", "journal-club", "case-conference", "blank"];

export interface NewDeckProps {
  readonly list: StartList;
  readonly connection: Connection;
}

export function NewDeck({ list, connection }: NewDeckProps): ReactElement {
  const [template, setTemplate] = useState<Template | null>(null);
  return (
    <section className="start-way">
      <h2>New deck</h2>
      <ul className="start-templates">
        {order.map((it) => (
          <li key={it}>
            <Button className="start-template" onPress={() => setTemplate(it)}>
              <Icon name={it === "blank" ? "file" : "add"} />
              <span>
                <strong>{templates[it].name}</strong>
                <span>{templates[it].about}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {template && (
        <NewDeckDialog
          template={template}
          list={list}
          connection={connection}
          onClose={() => setTemplate(null)}
        />
      )}
    </section>
  );
}

interface NewDeckDialogProps extends NewDeckProps {
  readonly template: Template;
  onClose(): void;
}

function NewDeckDialog({ template, list, connection, onClose }: NewDeckDialogProps): ReactElement {
  const [name, setName] = useState("");
  const [folder, setFolder] = useState(list.folder);
  const [error, setError] = useState<{ readonly at: "name" | "folder"; readonly text: string } | null>(null);
  const errorAt = (field: "name" | "folder") => (error?.at === field ? error.text : null);

  async function make(): Promise<void> {
    if (name.trim() === "") return setError({ at: "name", text: "Give the deck a name." });
    if (folder.trim() === "") return setError({ at: "folder", text: "Say in which folder it is made." });
    try {
      await openDeck(connection, "start.new", { template, name, folder });
      onClose();
    } catch (met) {
      const { fault } = asFault(met);
      const { what, next } = faultWords(fault);
      setError({ at: fault.code === "deck.exists" ? "name" : "folder", text: `${what} ${next}` });
    }
  }

  async function choose(): Promise<void> {
    const { path } = await connection.call("start.pickFolder", {}).catch(() => ({ path: null }));
    if (path !== null) setFolder(path);
  }

  return (
    <Dialog isOpen title={`New: ${templates[template].name}`} onClose={onClose}>
      <form
        className="start-form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <LineField
          label="Name"
          hint="The title on the first slide, and the name of the deck’s folder."
          value={name}
          error={errorAt("name")}
          autoFocus
          onChange={(it) => {
            setName(it);
            setError(null);
          }}
        />
        <div className="start-folder">
          <LineField
            label="Make it in the folder"
            hint="The deck becomes a folder of its own in there."
            value={folder}
            error={errorAt("folder")}
            onChange={(it) => {
              setFolder(it);
              setError(null);
            }}
          />
          {list.shell === "desktop" && <Button onPress={() => void choose()}>Choose…</Button>}
        </div>
        <div className="dialog-actions">
          <Button onPress={onClose}>Cancel</Button>
          <Button look="strong" type="submit">
            Make the deck
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
