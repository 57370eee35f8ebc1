/** Windows of the browser shell: addresses with one-time tickets, opened by the page that asked. */

import type { WindowTickets } from "#adapters/window-tickets.ts";
import type { Windows } from "#host/ports.ts";

/** A page opens the address at once; a ticket that lies about is a key under the mat. */
const ticketLifeMs = 120_000;

export function createBrowserWindows(tickets: WindowTickets): Windows {
  return {
    open: async (kind, at) => ({ address: `/open/${tickets.issue(kind, at, ticketLifeMs)}` }),
    openStart: async () => ({ address: `/open/${tickets.issue("start", null, ticketLifeMs)}` }),
    // A server closes no window of a browser: pages close themselves when they hear that the show ended.
    close: () => {},
    // A page may not move the windows of a browser.
    swap: async () => "by-hand",
    displays: () => [],
  };
}
