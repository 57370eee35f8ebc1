/** A file changed on both sides: each part that overlaps, mine and theirs beside each other, with mine, theirs or both to take. */

import "./conflict-dialog.css";
import { type ReactElement, useMemo, useState } from "react";
import { type MergePart, mergeTexts } from "#core/merge/merge-texts.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { ChoiceField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { resolveByParts } from "./conflict-actions.ts";
import type { Editor } from "./editor.ts";

type PartChoice = "mine" | "theirs" | "both";

export function ConflictDialog({ editor }: { readonly editor: Editor }): ReactElement | null {
  const { store } = editor;
  const isAsked = useStore(store, (it) => it.overlay === "conflict");
  const save = useStore(store, (it) => it.saves.get(it.asked));
  if (save?.theirs?.kind !== "changed") return null;
  const { name, theirs } = save;
  return (
    <Dialog
      isOpen={isAsked}
      title={`${name}, part by part`}
      size="wide"
      onClose={() => store.setState({ overlay: null })}
    >
      <Parts editor={editor} name={name} base={save.saved} mine={save.text} theirs={theirs.file.text} />
    </Dialog>
  );
}

interface PartsProps {
  readonly editor: Editor;
  readonly name: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

function Parts({ editor, name, base, mine, theirs }: PartsProps): ReactElement {
  const parts = useMemo(() => mergeTexts(base, mine, theirs), [base, mine, theirs]);
  const [choices, setChoices] = useState<ReadonlyMap<MergePart, PartChoice>>(new Map());
  const conflicts = parts.flatMap((part, at) =>
    part.kind === "conflict" ? [{ id: `part ${at}`, part }] : [],
  );
  const merged = () =>
    parts.map((it) => (it.kind === "same" ? it.text : chosenText(it, choices.get(it) ?? "both"))).join("");
  return (
    <>
      <p>Changes that do not overlap are merged already. Choose for each part below.</p>
      <ol className="conflict-parts">
        {conflicts.map(({ id, part }, at) => (
          <li key={id} className="conflict-part">
            <div className="conflict-sides">
              <Side label="Mine" text={part.mine} isTaken={choices.get(part) !== "theirs"} />
              <Side label="Theirs" text={part.theirs} isTaken={choices.get(part) !== "mine"} />
            </div>
            <ChoiceField
              label={`Part ${at + 1} of ${conflicts.length}`}
              options={options}
              value={choices.get(part) ?? "both"}
              onChange={(chosen) => setChoices(new Map(choices).set(part, chosen))}
            />
          </li>
        ))}
      </ol>
      <div className="dialog-actions">
        <Button onPress={() => editor.store.setState({ overlay: null })}>Decide later</Button>
        <Button look="strong" onPress={() => void resolveByParts(editor, name, merged())}>
          Use these parts
        </Button>
      </div>
    </>
  );
}

const options = [
  { value: "mine", label: "Mine" },
  { value: "theirs", label: "Theirs" },
  { value: "both", label: "Both" },
] as const;

function Side(props: {
  readonly label: string;
  readonly text: string;
  readonly isTaken: boolean;
}): ReactElement {
  const { label, text, isTaken } = props;
  return (
    <figure className={isTaken ? "is-taken" : ""}>
      <figcaption>{label}</figcaption>
      {text === "" ? <em>Nothing: these lines are removed.</em> : <pre>{text}</pre>}
    </figure>
  );
}

/** Both: mine first; a last line without a line end gets one, so that the two do not run into each other. */
function chosenText(
  { mine, theirs }: { readonly mine: string; readonly theirs: string },
  choice: PartChoice,
): string {
  if (choice !== "both") return choice === "mine" ? mine : theirs;
  return mine === "" || mine.endsWith("\n") ? mine + theirs : `${mine}\n${theirs}`;
}
