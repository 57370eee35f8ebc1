/** What the deck may show of the network: which hosts are allowed, and which it names besides. */

import { type ReactElement, useMemo } from "react";
import { remoteHostsOf } from "#core/deck/remote-address.ts";
import { Button } from "#ui/kit/button.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { allowedHosts, allowHosts } from "./remote-actions.ts";

export function NetworkForm({ editor }: { readonly editor: Editor }): ReactElement {
  const deck = useStore(editor.store, (it) => it.deck);
  const allowed = allowedHosts(deck);
  const hosts = useMemo(() => [...new Set([...remoteHostsOf(deck), ...allowedHosts(deck)])].sort(), [deck]);
  return (
    <section className="network" aria-label="Network">
      <p className="field-hint">
        Pictures, sounds and films that lie on the network are loaded only from hosts you allow here, over
        https, when slides are edited or shown. This is kept on this computer and not in the deck. Exports and
        paper never hold them.
      </p>
      {hosts.length === 0 ? (
        <p>This deck shows nothing of the network.</p>
      ) : (
        <ul>
          {hosts.map((host) => {
            const isAllowed = allowed.includes(host);
            const others = allowed.filter((it) => it !== host);
            return (
              <li key={host}>
                <span>
                  <strong>{host}</strong> {isAllowed ? "is allowed." : "is blocked."}
                </span>
                <Button
                  aria-label={`${isAllowed ? "Block" : "Allow"} ${host}`}
                  onPress={() => void allowHosts(editor, isAllowed ? others : [...others, host])}
                >
                  {isAllowed ? "Block" : "Allow"}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
