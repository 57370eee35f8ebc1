/** Events for stand-ins of Electron: listeners of any shape in, one typed-enough way to fire them out. */

type Listener = (...args: never[]) => unknown;

export interface FakeEvents {
  on(event: string, listener: Listener): void;
  once(event: string, listener: Listener): void;
  /** Calls every listener of the event with `args`, as Electron would. */
  fire(event: string, ...args: unknown[]): void;
  count(event: string): number;
}

export function fakeEvents(): FakeEvents {
  const listeners = new Map<string, { readonly listener: Listener; readonly isOnce: boolean }[]>();
  const add = (event: string, listener: Listener, isOnce: boolean) => {
    listeners.set(event, [...(listeners.get(event) ?? []), { listener, isOnce }]);
  };
  return {
    on: (event, listener) => add(event, listener, false),
    once: (event, listener) => add(event, listener, true),
    fire(event, ...args) {
      const heard = listeners.get(event) ?? [];
      listeners.set(
        event,
        heard.filter((it) => !it.isOnce),
      );
      for (const { listener } of heard) (listener as (...args: unknown[]) => unknown)(...args);
    },
    count: (event) => listeners.get(event)?.length ?? 0,
  };
}

/** An event that remembers whether its default was prevented. */
export function fakeEvent<Details extends object>(details: Details) {
  const event = {
    ...details,
    isPrevented: false,
    preventDefault: () => {
      event.isPrevented = true;
    },
  };
  return event;
}
