/** The addresses phones in the room can reach this machine on. */

import { networkInterfaces } from "node:os";
import type { Network } from "#contract/phones.ts";

/** IPv4 of every network that is up; not the machine's own loop, and not the 169.254 of a network without an address. */
export function lanAddresses(): Network[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter((it) => it.family === "IPv4" && !it.internal && !it.address.startsWith("169.254."))
      .map(({ address }) => ({ name, address })),
  );
}
