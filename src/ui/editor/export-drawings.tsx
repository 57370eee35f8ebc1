/** Which drawings of an earlier show lie over the slides: those saved in the deck's folder `drawings`. */

import type { ReactElement } from "react";
import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import { ChoiceField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";
import type { ChosenDrawings } from "./export-job.ts";

export interface ExportDrawingsProps {
  readonly editor: Editor;
  readonly chosen: ChosenDrawings | null;
  onChoose(chosen: ChosenDrawings | null): void;
}

/** So many are offered, the newest first; the command line takes any. */
const most = 5;
const none = "none";
const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

export function ExportDrawings({ editor, chosen, onChoose }: ExportDrawingsProps): ReactElement | null {
  const { store, connection } = editor;
  const assets = useStore(store, (it) => it.deck.files.assets);
  const saved = assets.flatMap((it) => /^drawings\/([^/]+\.json)$/.exec(it)?.[1] ?? []);
  // Drawings that were saved this moment may not be listed yet.
  const names = [...new Set([...saved, ...(chosen ? [chosen.name] : [])])];
  if (names.length === 0) return null;
  const choose = async (name: string) => {
    try {
      const drawings = name === none ? null : await connection.call("session.readDrawings", { name });
      onChoose(drawings && { name, drawings });
    } catch (error) {
      const { what, next } = faultWords(asFault(error).fault);
      tell(store, `${what} ${next}`, "bad");
    }
  };
  return (
    <ChoiceField
      label="Drawings of a show"
      hint="What was drawn on the slides, laid over them."
      options={[
        { value: none, label: "None" },
        ...names
          .sort()
          .reverse()
          .slice(0, most)
          .map((value) => ({ value, label: labelOf(value) })),
      ]}
      value={chosen?.name ?? none}
      onChange={(name) => void choose(name)}
    />
  );
}

/** Files are named after the start of their show, in UTC. */
function labelOf(name: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d-\d\d-\d\d)\.json$/.exec(name) ?? [];
  const at = new Date(`${day}T${time?.replaceAll("-", ":")}Z`);
  return Number.isNaN(at.getTime()) ? name.replace(/\.json$/, "") : dates.format(at);
}
