/** One text of the deck between the editor and the disk: what is saved, what is on its way, what others wrote. */

import type { OpenText } from "#contract/decks.ts";
import type { Fault } from "#core/fault.ts";
import { mergedText, mergeTexts } from "#core/merge/merge-texts.ts";

/** What somebody else did to the file while it had unsaved edits here. */
export type Theirs = { readonly kind: "changed"; readonly file: OpenText } | { readonly kind: "removed" };

export interface SaveState {
  readonly name: string;
  /** As it stands in the editor. */
  readonly text: string;
  /** As it stood on disk when the file had the hash `base`. */
  readonly saved: string;
  readonly base: string;
  readonly writable: boolean;
  /** The text on its way to the disk, or null. */
  readonly sending: string | null;
  /** Why the last save failed; an edit or a new try does not clear it, a save that works does. */
  readonly fault: Fault | null;
  /** Not null: nothing is saved until the user has chosen. */
  readonly theirs: Theirs | null;
  /** What was seen on disk while a save was on its way: judged when that has failed. */
  readonly later: Theirs | null;
  /** When the text was written that an earlier window left unsaved: nothing is saved until the user has chosen. */
  readonly recoveredMs: number | null;
}

export type SaveStatus = "saved" | "dirty" | "saving" | "failed" | "conflict" | "recovered" | "read-only";

export function openSave(file: OpenText): SaveState {
  const { name, text, hash, writable } = file;
  return {
    name,
    text,
    saved: text,
    base: hash,
    writable,
    sending: null,
    fault: null,
    theirs: null,
    later: null,
    recoveredMs: null,
  };
}

export function statusOf(state: SaveState): SaveStatus {
  // Edits made before the file became so are not saved, and that is what has to be said; saving them is tried again.
  if (!state.writable && state.text === state.saved) return "read-only";
  if (state.theirs) return "conflict";
  if (state.recoveredMs !== null) return "recovered";
  if (state.sending !== null) return "saving";
  if (state.text === state.saved) return "saved";
  return state.fault ? "failed" : "dirty";
}

/** The same object when the text is the same. */
export function editSave(state: SaveState, text: string): SaveState {
  return text === state.text ? state : { ...state, text };
}

/** The state with the text on its way, or null when there is nothing to save or it may not be saved now. */
export function beginSave(state: SaveState): SaveState | null {
  const status = statusOf(state);
  return status === "dirty" || status === "failed" ? { ...state, sending: state.text } : null;
}

/**
 * The save arrived: `hash` is what is on disk now. Edits made meanwhile stay unsaved. What was seen on disk since it left is
 * older: a host looks and saves in turn, and its news come in the order of its answers.
 */
export function finishSave(state: SaveState, hash: string): SaveState {
  if (state.sending === null) return state;
  return { ...state, saved: state.sending, base: hash, sending: null, fault: null, later: null };
}

export function failSave(state: SaveState, fault: Fault): SaveState {
  const failed = { ...state, sending: null, fault, later: null };
  return state.later ? seeDisk(failed, state.later) : failed;
}

/**
 * What is on disk now. A clean text follows it; edits that do not overlap are merged; others become a conflict. Compared
 * by content: a file touched without a change, or one that says what the editor says, is none.
 */
export function seeDisk(state: SaveState, disk: Theirs): SaveState {
  if (state.sending !== null) return { ...state, later: disk };
  if (disk.kind === "removed") return { ...state, theirs: disk };
  const { text, hash, writable } = disk.file;
  if (hash === state.base)
    return state.theirs || !writable !== !state.writable ? { ...state, writable, theirs: null } : state;
  if (state.text === state.saved || state.text === text) return openSave(disk.file);
  if (state.recoveredMs !== null) return { ...state, saved: text, base: hash, writable };
  const merged = mergedText(mergeTexts(state.saved, state.text, text));
  // Edits that do not overlap are put together; the text stays unsaved, now over theirs.
  if (merged !== null && state.theirs === null) return { ...openSave(disk.file), text: merged };
  return { ...state, writable, theirs: disk };
}

/** A text an earlier window left unsaved stands in the editor, over the file as it is on disk. */
export function recoverSave(state: SaveState, text: string, atMs: number): SaveState {
  return text === state.text ? state : { ...state, text, recoveredMs: atMs };
}

/** The user has chosen; the text in the editor is saved like any other. */
export function endRecovery(state: SaveState): SaveState {
  return state.recoveredMs === null ? state : { ...state, recoveredMs: null };
}

/** The user's choice in a conflict: our text, to be saved on top of theirs. Their text stays in `saved`. */
export function keepMine(state: SaveState): SaveState {
  if (state.theirs?.kind !== "changed") return state;
  const { text, hash } = state.theirs.file;
  return { ...state, saved: text, base: hash, fault: null, theirs: null };
}

/** The user's choice in a conflict: their text. Ours is one undo away, because the editor replaces it by an edit. */
export function takeTheirs(state: SaveState): SaveState {
  return state.theirs?.kind === "changed" ? openSave(state.theirs.file) : state;
}
