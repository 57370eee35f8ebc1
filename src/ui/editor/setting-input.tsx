/** One setting in a form: what holds, what is wrong with what was written, and writing another. */

import { type ReactElement, useState } from "react";
import { problemWords } from "#contract/problem-words.ts";
import { ChoiceField, LineField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { writeSetting } from "./settings-actions.ts";
import { type SettingField, writtenValue } from "./settings-fields.ts";

export interface SettingInputProps {
  readonly editor: Editor;
  readonly field: SettingField;
}

export function SettingInput({ editor, field }: SettingInputProps): ReactElement {
  const value = useStore(editor.store, (it) => field.read(it.deck.settings));
  const problem = useStore(editor.store, (it) =>
    it.deck.problems.find((one) => one.code === "settings.value" && one.detail.key === field.path.join(".")),
  );
  const write = (words: string) => writeSetting(editor, field.path, writtenValue(field, words));
  if (field.kind === "choice")
    return <ChoiceField label={field.label} options={field.options} value={value} onChange={write} />;
  return (
    <Line
      // Another value may come from undo or from the text: then the line begins anew.
      key={value}
      label={field.label}
      hint={field.hint}
      value={value}
      error={problem ? problemWords(problem) : null}
      onWrite={write}
    />
  );
}

export interface LineProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | null;
  onWrite(words: string): void;
}

/** Written when its author is done with it, so that a line is one step of undo and not one a letter. */
export function Line({ label, hint, value, error, onWrite }: LineProps): ReactElement {
  const [draft, setDraft] = useState(value);
  return (
    <LineField
      label={label}
      hint={hint}
      value={draft}
      error={error}
      onChange={setDraft}
      onDone={() => draft !== value && onWrite(draft)}
    />
  );
}
