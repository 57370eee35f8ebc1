/** What is on disk and what was recovered, side by side, with the choice between them. */

import type { ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { whenWords } from "#ui/kit/when-words.ts";
import type { Editor } from "./editor.ts";
import { keepRecovered, takeDisk } from "./recovery-actions.ts";
import { SideBySide } from "./side-by-side.tsx";

export function RecoveredDialog({ editor }: { readonly editor: Editor }): ReactElement | null {
  const { store } = editor;
  const isAsked = useStore(store, (it) => it.overlay === "recovered");
  const save = useStore(store, (it) => it.saves.get(it.asked));
  const close = () => store.setState({ overlay: null });
  const recoveredMs = save?.recoveredMs ?? null;
  if (!save || recoveredMs === null) return null;
  return (
    <Dialog isOpen={isAsked} title={`Recovered text of ${save.name}`} size="wide" onClose={close}>
      <SideBySide
        left={{ label: "On disk", text: save.saved }}
        right={{ label: `Recovered, written ${whenWords(recoveredMs)}`, text: save.text }}
      />
      <div className="dialog-actions">
        <Button onPress={close}>Decide later</Button>
        <Button onPress={() => void takeDisk(editor, save.name)}>Use what is on disk</Button>
        <Button look="strong" onPress={() => void keepRecovered(editor, save.name)}>
          Keep recovered
        </Button>
      </div>
    </Dialog>
  );
}
