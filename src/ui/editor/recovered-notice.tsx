/** Says which texts were left unsaved by a window that ended, and offers both versions. */

import type { ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { whenWords } from "#ui/kit/when-words.ts";
import type { Editor } from "./editor.ts";
import { keepRecovered, takeDisk } from "./recovery-actions.ts";
import { statusOf } from "./save-state.ts";
import { showFile } from "./slide-actions.ts";

export function RecoveredNotices({ editor }: { readonly editor: Editor }): ReactElement {
  const { store } = editor;
  const saves = useStore(store, (it) => it.saves);
  const shown = useStore(store, (it) => it.fileName);
  const recovered = [...saves.values()].filter((it) => statusOf(it) === "recovered");
  return (
    <>
      {recovered.map(({ name, recoveredMs }) => (
        <Notice
          key={name}
          tone="care"
          title={`Recovered: ${name} has text that was never saved.`}
          actions={
            <>
              {name !== shown && <Button onPress={() => showFile(editor, name)}>Show</Button>}
              <Button onPress={() => store.setState({ overlay: "recovered", asked: name })}>Compare</Button>
              <Button onPress={() => void takeDisk(editor, name)}>Use what is on disk</Button>
              <Button look="strong" onPress={() => void keepRecovered(editor, name)}>
                Keep recovered
              </Button>
            </>
          }
        >
          It was written {whenWords(recoveredMs ?? 0)}, before Lectern ended. Nothing is written to the file
          until you choose.
        </Notice>
      ))}
    </>
  );
}
