/** What the host needs of the world to let phones in. */

import type { Network } from "#contract/phones.ts";

/** Lets phones in from the local network: a server of its own, apart from everything else of the program. */
export interface PhoneServers {
  /** The addresses of this machine that phones may reach it on. */
  networks(): readonly Network[];
  /** Listens on one address for as long as `doors` are to be open. Faults: phones.cannot-listen. */
  open(address: string, doors: readonly PhoneDoor[]): Promise<PhoneServer>;
}

/** One link that is handed out: whoever has its token may see and say what this door allows, and nothing else. */
export interface PhoneDoor {
  readonly token: string;
  /** How many phones may come in. */
  readonly room: number;
  /** What a phone shows now, as JSON. `phone` is random, and says nothing of who holds it. */
  view(phone: string): unknown;
  /** What a phone says; `refused` when it cannot be now, `malformed` when it never could. */
  hear(phone: string, said: unknown): "done" | "refused" | "malformed";
  /** So many phones are connected now. */
  counted(phones: number): void;
}

export interface PhoneServer {
  /** `http://192.168.1.20:40213` */
  readonly origin: string;
  /** What phones show has changed. */
  tell(): void;
  close(): Promise<void>;
}
