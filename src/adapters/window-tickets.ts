/** Tickets, windows and their secrets: how a browser window comes to hold a role, and keeps it over a reload. */

import { randomBytes, timingSafeEqual } from "node:crypto";
import type { WindowKind } from "#contract/desk.ts";
import type { DeckLocation } from "#host/ports.ts";

/** 256 random bits as base64url. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Eight letters and digits that look and sound unlike each other: 40 bits, for a link that people type. */
export function newShortSecret(): string {
  const signs = "abcdefghijkmnpqrstuvwxyz23456789";
  return Array.from(randomBytes(8), (it) => signs[it % 32]).join("");
}

/** What a window is for; the start window has no deck. */
interface Purpose {
  readonly kind: WindowKind;
  readonly at: DeckLocation | null;
}

export interface BrowserWindow extends Purpose {
  readonly id: string;
  readonly secret: string;
}

/** A ticket works once, within its life; what it opens is a window with a secret of its own. */
export interface WindowTickets {
  /** Gives a ticket. `lifeMs` null: it waits until it is used (the address a person was shown). */
  issue(kind: WindowKind, at: DeckLocation | null, lifeMs: number | null): string;
  /** Takes a ticket; null when there is none, or no longer. */
  redeem(ticket: string): BrowserWindow | null;
  /** The window of an id, if the secret is its own. */
  enter(id: string, secret: string | null): BrowserWindow | null;
}

export function createWindowTickets(nowMs: () => number): WindowTickets {
  const tickets = new Map<string, Purpose & { readonly untilMs: number }>();
  const windows = new Map<string, BrowserWindow>();
  return {
    issue(kind, at, lifeMs) {
      const ticket = newSecret();
      for (const [old, { untilMs }] of tickets) if (untilMs < nowMs()) tickets.delete(old);
      const untilMs = lifeMs === null ? Number.POSITIVE_INFINITY : nowMs() + lifeMs;
      tickets.set(ticket, { kind, at, untilMs });
      return ticket;
    },
    redeem(ticket) {
      const found = tickets.get(ticket);
      tickets.delete(ticket);
      if (!found || found.untilMs < nowMs()) return null;
      const { kind, at } = found;
      const window = { id: randomBytes(9).toString("base64url"), kind, at, secret: newSecret() };
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
