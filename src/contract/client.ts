/** A typed caller over a transport: a page asks, and hears what the host tells. */

import type { z } from "zod";
import { FaultError, faultCodes } from "#core/fault.ts";
import {
  type CallName,
  calls,
  type EventData,
  type EventName,
  events,
  type Input,
  type Output,
} from "./contract.ts";
import { type PageEnd, ToPage } from "./wire.ts";

export interface Client {
  /** Asks and waits for the one answer. Rejects with a `FaultError`: the host's, or `call.lost` when the connection went. */
  call<C extends CallName>(name: C, input: Input<C>): Promise<Output<C>>;
  /** Hears an event until the function it gives is called. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
  /** Called once when the connection is gone. */
  onLost(listener: () => void): void;
  close(): void;
}

interface Waiting {
  readonly name: CallName;
  resolve(output: unknown): void;
  reject(error: FaultError): void;
}

/** What arrives is checked against the contract: a host of another version must not surprise a page. */
export function createClient(end: PageEnd): Client {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<EventName, Set<(data: never) => void>>();
  const losers = new Set<() => void>();
  let nextId = 1;
  let isLost = false;

  const answer = (id: number, settle: (it: Waiting) => void) => {
    const it = waiting.get(id);
    if (!it) return;
    waiting.delete(id);
    settle(it);
  };

  end.onMessage((raw) => {
    const parsed = ToPage.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    if ("event" in message) return tell(message.event, message.data);
    if ("fault" in message) {
      const { code, detail } = message.fault;
      return answer(message.id, (it) => it.reject(new FaultError(code, detail)));
    }
    answer(message.id, (it) => {
      const output = calls[it.name].output.safeParse(message.output);
      if (output.success) it.resolve(output.data);
      else it.reject(new FaultError("call.malformed", { call: it.name }));
    });
  });

  function tell(name: string, data: unknown): void {
    if (!(name in events)) return;
    const event = name as EventName;
    const parsed = (events[event].data as z.ZodType).safeParse(data);
    if (parsed.success) for (const listener of listeners.get(event) ?? []) listener(parsed.data as never);
  }

  end.onClose(() => {
    isLost = true;
    for (const it of waiting.values()) it.reject(new FaultError("call.lost"));
    waiting.clear();
    for (const lose of losers) lose();
  });

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (isLost) return reject(new FaultError("call.lost"));
        const id = nextId++;
        waiting.set(id, { name, resolve: resolve as (output: unknown) => void, reject });
        end.send({ id, call: name, input });
      }),
    on(event, listener) {
      const heard = listeners.get(event) ?? new Set();
      listeners.set(event, heard.add(listener as (data: never) => void));
      return () => void heard.delete(listener as (data: never) => void);
    },
    onLost: (listener) => void losers.add(listener),
    close: () => end.close(),
  };
}

/** Any rejection of a call as a `FaultError`, so that pages show words and never a stack. */
export function asFault(error: unknown): FaultError {
  return error instanceof FaultError && faultCodes.includes(error.fault.code)
    ? error
    : new FaultError("internal");
}
