/** What the start window knows: the list of decks, what went wrong last, and whether anybody answers. */

import { useCallback, useEffect, useState } from "react";
import { asFault } from "#contract/client.ts";
import type { Input, Output } from "#contract/contract.ts";
import type { Fault } from "#core/fault.ts";
import type { Connection } from "#ui/connect.ts";

export type StartList = Output<"start.list">;

/** The calls that end with a deck in an editor. */
type OpeningCall = "start.open" | "start.openPath" | "start.pick" | "start.new";
/** True when a deck opened, or the user changed their mind. */
export type Open = <C extends OpeningCall>(call: C, input: Input<C>) => Promise<boolean>;

export interface StartState {
  /** Null until the program has answered. */
  readonly list: StartList | null;
  readonly fault: Fault | null;
  readonly isConnected: boolean;
  readonly open: Open;
  forget(id: string): Promise<void>;
}

/** Keeps the list fresh: it is read again whenever the window is come back to. */
export function useStart(connection: Connection): StartState {
  const [list, setList] = useState<StartList | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isConnected, setConnected] = useState(true);

  const read = useCallback(() => {
    connection.call("start.list", {}).then(setList, (error: unknown) => {
      const { fault: met } = asFault(error);
      // A lost connection has a notice of its own.
      if (met.code !== "call.lost") setFault(met);
    });
  }, [connection]);

  useEffect(() => {
    read();
    const stop = connection.onConnected((it) => {
      setConnected(it);
      if (it) read();
    });
    window.addEventListener("focus", read);
    return () => {
      stop();
      window.removeEventListener("focus", read);
    };
  }, [connection, read]);

  return {
    list,
    fault,
    isConnected,
    async open(call, input) {
      setFault(null);
      try {
        await openDeck(connection, call, input);
        return true;
      } catch (error) {
        setFault(asFault(error).fault);
        return false;
      }
    },
    async forget(id) {
      await connection.call("start.forget", { id }).catch((error: unknown) => setFault(asFault(error).fault));
      read();
    },
  };
}

/** In a browser this window becomes the editor; in the desktop program the editor has come up and this window closes. */
export async function openDeck<C extends OpeningCall>(
  connection: Connection,
  call: C,
  input: Input<C>,
): Promise<void> {
  const opened: Output<OpeningCall> = await connection.call(call, input);
  if (opened?.address) location.assign(opened.address);
}
