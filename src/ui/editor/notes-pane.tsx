/** The speaker notes of the slide under the cursor, as text that can be edited: each edit is an edit of the source. */

import "./notes-pane.css";
import { type ReactElement, useState } from "react";
import type { Notes } from "#core/deck/deck.ts";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { currentSlide } from "./editor-store.ts";
import { writeNotes } from "./slide-actions.ts";

export function NotesPane({ editor }: { readonly editor: Editor }): ReactElement {
  const slide = useStore(editor.store, (it) => currentSlide(it)?.slide ?? null);
  const isWritable = useStore(editor.store, (it) => {
    const source = currentSlide(it)?.source;
    return source !== undefined && it.saves.get(source)?.writable === true;
  });
  if (!slide) return <p className="notes-none">There is no slide here.</p>;
  const blocks: readonly (Notes | null)[] = slide.notes.length === 0 ? [null] : slide.notes;
  // A block has no name but its place, and keeps it while it is edited, also when its first words make it.
  const fields = blocks.map((block, at) => ({ key: `${slide.id} ${at}`, text: block?.markdown ?? "", at }));
  return (
    <div className="notes-pane">
      {fields.map(({ key, text, at }) => (
        <NotesField
          key={key}
          label={fields.length === 1 ? "Speaker notes" : `Speaker notes, part ${at + 1}`}
          text={text}
          isWritable={isWritable}
          onEdit={(edited) => writeNotes(editor, at, edited)}
        />
      ))}
    </div>
  );
}

interface NotesFieldProps {
  readonly label: string;
  readonly text: string;
  readonly isWritable: boolean;
  onEdit(text: string): void;
}

/** While it has the focus it shows what was typed, because the deck knows notes without the spaces around them. */
function NotesField({ label, text, isWritable, onEdit }: NotesFieldProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const isOurs = draft !== null && draft.trim() === text.trim();
  return (
    <textarea
      className="notes-field"
      aria-label={label}
      placeholder="What you will say. [step] marks where a step begins. Only you see this."
      spellCheck
      readOnly={!isWritable}
      value={isOurs ? draft : text}
      onChange={(event) => {
        setDraft(event.target.value);
        onEdit(event.target.value.trim());
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
