/** The host's side of one connection: checks role and input of each call, then lets a handler answer. */

import { type FaultCode, FaultError } from "#core/fault.ts";
import { type CallName, calls, events, type Handlers, type Peer } from "./contract.ts";
import type { Role } from "./define.ts";
import { type HostEnd, ToHost } from "./wire.ts";

export interface ServerLog {
  note(what: string): void;
}

/**
 * Serves one window. Nobody is trusted: an unknown call, a call this role may not make and input that does not parse are
 * refused before any handler runs, and an exception leaves as the fault `internal`, its story only in the log.
 */
export function serve(
  end: HostEnd,
  who: { readonly id: string; readonly role: Role },
  handlers: Handlers,
  log: ServerLog,
): Peer {
  const peer: Peer = {
    ...who,
    tell(event, data) {
      if (events[event].roles.includes(who.role)) end.send({ event, data });
    },
  };

  end.onMessage((raw) => {
    const parsed = ToHost.safeParse(raw);
    // Without an id there is nobody to answer.
    if (!parsed.success) return log.note(`${who.role}: a message without a call was dropped`);
    const { id, call, input } = parsed.data;
    const refuse = (code: FaultCode) =>
      end.send({ id, fault: { code, detail: { call: call.slice(0, 100) } } });
    if (!Object.hasOwn(calls, call)) return refuse("call.unknown");
    const name = call as CallName;
    if (!calls[name].roles.includes(who.role)) return refuse("call.refused");
    const checked = calls[name].input.safeParse(input);
    if (!checked.success) return refuse("call.malformed");
    void dispatch(id, name, checked.data);
  });

  async function dispatch(id: number, name: CallName, input: unknown): Promise<void> {
    try {
      const handler = handlers[name] as (input: unknown, peer: Peer) => unknown;
      const output = await handler(input, peer);
      end.send({ id, output });
    } catch (error) {
      if (error instanceof FaultError) return end.send({ id, fault: error.fault });
      log.note(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      end.send({ id, fault: { code: "internal", detail: {} } });
    }
  }

  return peer;
}
