/** The phones behind one link: each known by a random cookie, so many and no more, each with one stream of news. */

import { newSecret } from "./window-tickets.ts";

export interface PhoneStream {
  write(data: string): void;
  beat(): void;
  end(): void;
}

export interface PhoneGuests {
  /** The phone of a cookie, if this link gave it. */
  find(cookie: string | null): string | null;
  /** A new phone; null when the room is full. */
  admit(): string | null;
  /** Gives a phone its stream; an older one of the same phone ends. */
  listen(phone: string, stream: PhoneStream): void;
  leave(phone: string, stream: PhoneStream): void;
  readonly streams: ReadonlyMap<string, PhoneStream>;
}

export function createPhoneGuests(room: number, counted: (phones: number) => void): PhoneGuests {
  /** Those that are not connected may give way to new ones: a link that was opened and left is no guest. */
  const known = new Set<string>();
  const streams = new Map<string, PhoneStream>();

  return {
    streams,
    find: (cookie) => (cookie !== null && known.has(cookie) ? cookie : null),
    admit() {
      if (streams.size >= room) return null;
      const gone = known.size >= room * 2 ? [...known].find((it) => !streams.has(it)) : undefined;
      if (gone !== undefined) known.delete(gone);
      const phone = newSecret();
      known.add(phone);
      return phone;
    },
    listen(phone, stream) {
      streams.get(phone)?.end();
      streams.set(phone, stream);
      counted(streams.size);
    },
    leave(phone, stream) {
      if (streams.get(phone) !== stream) return;
      streams.delete(phone);
      counted(streams.size);
    },
  };
}
