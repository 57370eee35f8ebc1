/** Asks what a picture shows that just came in: the words are read out to who cannot see it, and printed where it is not. */

import { type ReactElement, useState } from "react";
import { Button } from "#ui/kit/button.tsx";
import { LineField } from "#ui/kit/field.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { openCrop } from "./crop-actions.ts";
import type { Editor } from "./editor.ts";
import { focusSource } from "./slide-actions.ts";
import { describeNext } from "./take-pictures.ts";

export function PictureNotice({ editor }: { readonly editor: Editor }): ReactElement | null {
  const [picture, ...rest] = useStore(editor.store, (it) => it.undescribed);
  return picture ? (
    <Asking key={picture.name} editor={editor} name={picture.name} more={rest.length} />
  ) : null;
}

interface AskingProps {
  readonly editor: Editor;
  readonly name: string;
  readonly more: number;
}

function Asking({ editor, name, more }: AskingProps): ReactElement {
  const [words, setWords] = useState("");
  const leave = () => {
    editor.store.setState({ undescribed: [] });
    focusSource(editor);
  };
  return (
    <Notice
      tone="calm"
      title={`${name} is in the deck.`}
      actions={
        <>
          <Button onPress={leave}>Later</Button>
          <Button onPress={() => void openCrop(editor)}>Crop…</Button>
          <Button look="strong" isDisabled={words.trim() === ""} onPress={() => describeNext(editor, words)}>
            Write it
          </Button>
        </>
      }
    >
      <form
        className="picture-words"
        onSubmit={(event) => {
          event.preventDefault();
          describeNext(editor, words);
        }}
        onKeyDown={(event) => event.key === "Escape" && leave()}
      >
        <LineField
          autoFocus
          label="What does it show?"
          hint={
            more > 0
              ? `One sentence for who cannot see it. ${more} more to describe.`
              : "One sentence for who cannot see it. Enter writes it."
          }
          value={words}
          error={null}
          onChange={setWords}
        />
      </form>
    </Notice>
  );
}
