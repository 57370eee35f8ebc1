/** Says which texts have no file in the deck any more, and offers to bring each back. */

import type { ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { whenWords } from "#ui/kit/when-words.ts";
import { copyText } from "./conflict-actions.ts";
import type { Editor } from "./editor.ts";
import type { GoneText } from "./editor-store.ts";
import { letGoneGo, saveCopy, writeAgain } from "./gone-actions.ts";

export function GoneNotices({ editor }: { readonly editor: Editor }): ReactElement {
  const gone = useStore(editor.store, (it) => it.gone);
  return (
    <>
      {gone.map((it) => (
        <Gone key={it.name} editor={editor} text={it} />
      ))}
    </>
  );
}

function Gone(props: { readonly editor: Editor; readonly text: GoneText }): ReactElement {
  const { editor } = props;
  const { name, text, recovered } = props.text;
  return (
    <Notice
      tone={recovered ? "care" : "calm"}
      title={
        recovered ? `Recovered: text of ${name}, which is not in the deck.` : `${name} was removed outside.`
      }
      actions={
        <>
          {recovered && (
            <>
              <Button onPress={() => void copyText(editor, text, "The text was copied.")}>
                Copy the text
              </Button>
              <Button onPress={() => void saveCopy(editor, name, text)}>Save a copy elsewhere</Button>
            </>
          )}
          <Button onPress={() => void letGoneGo(editor, name)}>Let it go</Button>
          <Button look="strong" onPress={() => void writeAgain(editor, name)}>
            {recovered ? "Write it again" : "Bring it back"}
          </Button>
        </>
      }
    >
      {recovered
        ? `It was written ${whenWords(recovered.atMs)} and never saved; its file was removed or renamed. Let go, it is kept in the history.`
        : "It left the deck with its file; nothing of it was unsaved. Its text is kept in the history."}
    </Notice>
  );
}
