/** Letting a deck show pictures, sounds and films of the network: asked once for each host, taken back in the deck's settings. */

import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import type { Deck } from "#core/deck/deck.ts";
import { remoteHostsOf } from "#core/deck/remote-address.ts";
import type { Remembered } from "#ui/kit/remembered.ts";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";

const key = "remote.declined";

export const allowedHosts = ({ files }: Deck): readonly string[] => files.remoteHosts ?? [];

/** Hosts the deck names that are not allowed. */
export function blockedHosts(deck: Deck): readonly string[] {
  return remoteHostsOf(deck).filter((it) => !allowedHosts(deck).includes(it));
}

/** Those the user said no to; the settings still offer them. */
export const declinedHosts = (memory: Remembered): readonly string[] =>
  (memory.getItem(key) ?? "").split(" ").filter(Boolean);

export function declineHosts(memory: Remembered, hosts: readonly string[]): void {
  memory.setItem(key, [...new Set([...declinedHosts(memory), ...hosts])].slice(-200).join(" "));
}

/** From now on exactly these; what goes wrong is told, and then nothing has changed. */
export async function allowHosts({ connection, store }: Editor, hosts: readonly string[]): Promise<void> {
  try {
    await connection.call("deck.allowHosts", { hosts: [...hosts] });
  } catch (error) {
    const { what, next } = faultWords(asFault(error).fault);
    tell(store, `${what} ${next}`, "bad");
  }
}
