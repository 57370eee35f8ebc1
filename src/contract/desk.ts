/** Calls and events about the window a page lives in: who it is, its menu, other windows, links. */

import { z } from "zod";
import { call, deckRoles, event, type Role, roles } from "./define.ts";

const nothing = z.object({});
const everyone = [...deckRoles];

/** Windows of a deck. */
const DeckWindowKind = z.enum(deckRoles);
export type DeckWindowKind = z.infer<typeof DeckWindowKind>;
/** Each kind of window has the role of its name. */
export type WindowKind = Role;

const MenuItem = z.object({
  /** A command id; null is a separator. */
  command: z.string().nullable(),
  label: z.string(),
  /** Keys as shown: `Ctrl+S`; empty when none. */
  keys: z.string(),
  enabled: z.boolean(),
});
export const Menu = z.array(z.object({ label: z.string(), items: z.array(MenuItem) }));
export type Menu = z.infer<typeof Menu>;

export const desk = {
  "desk.hello": call({
    input: nothing,
    output: z.object({
      role: z.enum(roles),
      shell: z.enum(["desktop", "browser"]),
      version: z.string(),
      /** Address of the stage document, unguessable and new per deck and start; deck files are below `deck/` beside it. */
      stage: z.string(),
    }),
    roles: everyone,
  }),
  /** Opens (or brings forward) a window. Gives the address the page must open itself, or null when the shell opened it. */
  "desk.openWindow": call({
    input: z.object({ kind: DeckWindowKind }),
    output: z.object({ address: z.string().nullable() }),
    roles: ["editor", "presenter"],
  }),
  /** Closes the window that asks. */
  "desk.closeWindow": call({ input: nothing, output: nothing, roles: everyone }),
  /** Full screen for the window that asks; the browser shell leaves this to the page. */
  "desk.fullScreen": call({ input: z.object({ on: z.boolean() }), output: nothing, roles: everyone }),
  /** Asks the user for another deck (desktop only) and opens it in its own window. */
  "desk.openDeck": call({ input: nothing, output: nothing, roles: ["editor"] }),
  /** Opens the start window beside this one. Gives an address as `desk.openWindow`. */
  "desk.openStart": call({
    input: nothing,
    output: z.object({ address: z.string().nullable() }),
    roles: ["editor"],
  }),
  /** Opens the deck that shows the program, in a window of its own. Gives an address as `desk.openWindow`. Faults: deck.* */
  "desk.openTour": call({
    input: nothing,
    output: z.object({ address: z.string().nullable() }),
    roles: ["editor"],
  }),
  /** Gives the shell the menu to draw. The browser shell's page draws its own. */
  "desk.describeMenu": call({ input: z.object({ menu: Menu }), output: nothing, roles: ["editor"] }),
  /** A link somebody clicked: http, https or mailto. Gives true when the page may open it itself (browser shell). */
  "desk.openLink": call({
    input: z.object({ address: z.string().max(4096) }),
    output: z.object({ openItself: z.boolean() }),
    roles: everyone,
  }),
};

export const deskEvents = {
  "desk.commandChosen": event({ data: z.object({ command: z.string() }), roles: ["editor"] }),
  /** The window is about to close: save now. */
  "desk.closing": event({ data: nothing, roles: everyone }),
};
