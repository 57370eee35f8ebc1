/** A link pressed in the preview: the host decides whether it may leave the program. */

import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";

export function followLinks({ preview, connection, store }: Editor): void {
  preview.onMessage((message) => {
    if (message.kind !== "stage.link") return;
    const { address } = message;
    connection.call("desk.openLink", { address }).then(
      ({ openItself }) => void (openItself && window.open(address, "_blank", "noopener,noreferrer")),
      () => tell(store, "This link cannot be opened.", "bad"),
    );
  });
}
