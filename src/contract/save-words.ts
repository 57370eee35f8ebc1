/** The words for what keeps a text from being saved or journalled. */

import { name, type Say, words } from "./saying.ts";

const kept = "Your text is still in the window and nothing was lost.";

/** True once the journal has it, which is before half a second has passed. */
const keptTwice = "Your text is safe in the window and in Lectern's journal.";

export const saveSayings = {
  "save.changed-outside": (d) =>
    words(
      `${name(d, "The file")} was changed by something else since you opened it.`,
      "Both versions are kept: theirs on disk, yours in the window.",
      "Choose which one to keep.",
    ),
  "save.read-only": (d) =>
    words(
      `${name(d, "The file")} cannot be written: it or its folder is read-only.`,
      kept,
      "Make it writable, or copy the deck to a folder of your own. Saving is tried again.",
    ),
  "save.disk-full": (d) =>
    words(
      `The disk is full, so ${name(d, "the file")} was not saved.`,
      "The file on disk is the last saved version, and your text is still in the window.",
      "Make room. Saving is tried again.",
    ),
  "save.in-use": (d) =>
    words(`Another program holds ${name(d, "the file")}.`, kept, "Close it there. Saving is tried again."),
  "save.deck-gone": (d) =>
    words(
      `The folder of the deck, ${name(d, "where it was opened")}, cannot be reached.`,
      keptTwice,
      "Connect the drive or bring the folder back: saving resumes by itself. Or save a copy elsewhere.",
    ),
  "save.file-gone": (d) =>
    words(
      `${name(d, "The file")} is not in the folder of the deck any more: it was removed, renamed or moved.`,
      keptTwice,
      "When it comes back, saving resumes by itself. Or write it again, or save a copy elsewhere.",
    ),
  "save.file-exists": (d) =>
    words(
      `There is ${name(d, "something of that name", "found")} in the folder of the deck already, so ${name(d, "the text")} was not written again.`,
      kept,
      "If it is a text, it is in the list of files: compare the two. Or save a copy elsewhere.",
    ),
  "save.not-a-text": (d) =>
    words(
      `${name(d, "The file")} was replaced by something that is no text of this deck: a folder, a link that leads out of it, bytes that are not UTF-8, or more than 20 MB.`,
      keptTwice,
      "It is not written over. When a text is there again, saving resumes by itself. Or save a copy elsewhere.",
    ),
  "save.failed": (d) =>
    words(
      `${name(d, "The file")} could not be saved.`,
      "The file on disk is the last saved version, and your text is still in the window.",
      "Check that the drive is still there. Saving is tried again.",
    ),
  "save.would-empty": (d) =>
    words(
      `Saving would have emptied ${name(d, "the file")}.`,
      "The file on disk keeps its text.",
      "Delete the file in its folder if that is what you want.",
    ),
  "journal.gap": () =>
    words(
      "The journal of this text has a gap.",
      kept,
      "Nothing to do: the whole text is written to it again.",
    ),
  "journal.failed": () =>
    words(
      "The journal that protects unsaved text cannot be written.",
      "Saving goes on, and your text is still in the window.",
      "Make room on the disk of your user folder. Until then a crash may cost what is not saved yet.",
    ),
} satisfies Readonly<Record<string, Say>>;
