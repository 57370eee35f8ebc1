/** Tickets, windows and their secrets: how a browser window comes to hold a role, and keeps it over a reload. */

import { randomBytes, timingSafeEqual } from "node:crypto";
import type { WindowKind } from "#contract/desk.ts";

/** 256 random bits as base64url. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Eight letters and digits that look and sound unlike each other: 40 bits, for a link that people type. */
export function newShortSecret(): string {
  const signs = "abcdefghijkmnpqrstuvwxyz23456789";
  return Array.from(randomBytes(8), (it) => signs[it % 32]).join("");
}

export interface BrowserWindow {
  readonly id: string;
  readonly kind: WindowKind;
  readonly secret: string;
}

/** A ticket works once, within its life; what it opens is a window with a secret of its own. */
export interface WindowTickets {
  /** Gives a ticket. `lifeMs` null: it waits until it is used (the address a person was shown). */
  issue(kind: WindowKind, lifeMs: number | null): string;
  /** Takes a ticket; null when there is none, or no longer. */
  redeem(ticket: string): BrowserWindow | null;
  /** The window of an id, if the secret is its own. */
  enter(id: string, secret: string | null): BrowserWindow | null;
}

export function createWindowTickets(nowMs: () => number): WindowTickets {
  const tickets = new Map<string, { readonly kind: WindowKind; readonly untilMs: number }>();
  const windows = new Map<string, BrowserWindow>();
  return {
    issue(kind, lifeMs) {
      const ticket = newSecret();
      for (const [old, { untilMs }] of tickets) if (untilMs < nowMs()) tickets.delete(old);
      tickets.set(ticket, { kind, untilMs: lifeMs === null ? Number.POSITIVE_INFINITY : nowMs() + lifeMs });
      return ticket;
    },
    redeem(ticket) {
      const found = tickets.get(ticket);
      tickets.delete(ticket);
      if (!found || found.untilMs < nowMs()) return null;
      const window = { id: randomBytes(9).toString("base64url"), kind: found.kind, secret: newSecret() };
      windows.set(window.id, window);
      return window;
    },
    enter(id, secret) {
      const window = windows.get(id);
      return window && secret !== null && isSame(window.secret, secret) ? window : null;
    },
  };
}

/** In constant time, so that an answer's delay tells nothing about the secret. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
