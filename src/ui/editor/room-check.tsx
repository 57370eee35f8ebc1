/** The check of the room, before a show is begun. */

import { type ReactElement, useCallback } from "react";
import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import { showKeyMap } from "#ui/commands/show-chords.ts";
import { ShownKeys } from "#ui/commands/shown-keys.ts";
import { useStore } from "#ui/kit/use-store.ts";
import { RoomDialog } from "#ui/room/room-dialog.tsx";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";

export function RoomCheck({ editor }: { readonly editor: Editor }): ReactElement {
  const { store, connection, saver, keys, shell } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "room");
  const deck = useStore(store, (it) => it.deck);
  const own = useStore(store, (it) => it.ownShowKeys);
  // The same function at every drawing: the dialog asks anew when it is given another.
  const readDisplays = useCallback(
    () => connection.call("show.displays", {}).catch(() => null),
    [connection],
  );
  const measure = async () => {
    try {
      await saver.now();
      return await connection.call("deck.measure", {});
    } catch (error) {
      const { what, next } = faultWords(asFault(error).fault);
      tell(store, `${what} ${next}`, "bad");
      return null;
    }
  };
  return (
    <ShownKeys value={showKeyMap(own)}>
      <RoomDialog
        isOpen={isOpen}
        deck={deck}
        isDesktop={shell === "desktop"}
        own={own}
        onOwn={keys.changeShow}
        readDisplays={readDisplays}
        measure={measure}
        onClose={() => store.setState({ overlay: null })}
      />
    </ShownKeys>
  );
}
