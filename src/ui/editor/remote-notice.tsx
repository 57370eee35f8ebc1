/** Asks whether a deck may show what lies on the network, and names the hosts that would be contacted. */

import { type ReactElement, useContext, useState } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { RememberedContext } from "#ui/kit/remembered.ts";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { allowedHosts, allowHosts, blockedHosts, declinedHosts, declineHosts } from "./remote-actions.ts";

export function RemoteNotice({ editor }: { readonly editor: Editor }): ReactElement | null {
  const memory = useContext(RememberedContext);
  const [declined, setDeclined] = useState(() => declinedHosts(memory));
  const blocked = useStore(editor.store, (it) => blockedHosts(it.deck).join(" "));
  const hosts = blocked.split(" ").filter((it) => it !== "" && !declined.includes(it));
  if (hosts.length === 0) return null;
  return (
    <Notice
      tone="care"
      title={`Pictures or films of this deck lie on the network: ${hosts.join(", ")}.`}
      actions={
        <>
          <Button
            onPress={() => {
              declineHosts(memory, hosts);
              setDeclined(declinedHosts(memory));
            }}
          >
            Keep them blocked
          </Button>
          <Button
            onPress={() => void allowHosts(editor, [...allowedHosts(editor.store.getState().deck), ...hosts])}
          >
            Load them from there
          </Button>
        </>
      }
    >
      They are not loaded. If you allow it, {hosts.length === 1 ? "this host learns" : "these hosts learn"}{" "}
      this computer’s network address and when the slides are looked at, and nothing else. Without network
      they are missing, and they are in no export: pictures in the deck’s folder are safer.
    </Notice>
  );
}
