/** The words for every fault: what happened, what is safe, what to do next. Pages and the command line share them. */

import type { Fault, FaultCode } from "#core/fault.ts";
import { pictureSayings } from "./picture-words.ts";
import { saveSayings } from "./save-words.ts";
import { name, type Say, type Words, words } from "./saying.ts";

const untouched = "Nothing was changed.";
const kept = "Your text is still in the window and nothing was lost.";
const notWritten = "The deck is unchanged and no half-written file was left behind.";

const sayings = {
  "call.unknown": () =>
    words("The window asked for something this version does not know.", kept, "Reload the window."),
  "call.refused": () => words("This window may not do that.", untouched, "Do it from the editor window."),
  "call.malformed": () =>
    words("The window sent something that could not be understood.", kept, "Reload the window."),
  "call.lost": () =>
    words(
      "The connection to Lectern is gone.",
      kept,
      "Wait a moment: the window connects again by itself. If it does not, start Lectern again and copy your text over.",
    ),
  "deck.not-found": (d) =>
    words(
      `There is nothing at ${name(d, "that place")}.`,
      untouched,
      "Check the path, or make a new deck with “lectern new FOLDER”.",
    ),
  "deck.not-a-deck": (d) =>
    words(
      `${name(d, "This")} is not a deck: a deck is a folder with Markdown files (.md), or one Markdown file.`,
      untouched,
      "Open a folder that holds .md files, or a .md file.",
    ),
  "deck.no-access": (d) =>
    words(
      `Lectern may not read ${name(d, "this deck")}.`,
      untouched,
      "Check the permissions of the folder, or copy the deck to a folder of your own.",
    ),
  "deck.empty": (d) =>
    words(
      `${name(d, "The folder")} holds no Markdown file yet.`,
      untouched,
      "Add a .md file, or make a new deck with “lectern new FOLDER”.",
    ),
  "deck.too-large": (d) =>
    words(
      `${name(d, "This deck")} is larger than Lectern opens.`,
      untouched,
      "Move what the slides do not show out of the folder.",
    ),
  "deck.exists": (d) =>
    words(
      `${name(d, "The folder")} is not empty.`,
      "Nothing in it was touched.",
      "Choose a folder that does not exist yet.",
    ),
  "deck.cannot-make": (d) =>
    words(
      `${name(d, "The deck")} cannot be made there.`,
      untouched,
      "Check that the place is a folder of yours and its disk has room, or choose another.",
    ),
  "source.binary": (d) =>
    words(
      `${name(d, "The file")} is not a text file.`,
      untouched,
      "Remove it from the deck folder, or rename it so that it does not end in .md.",
    ),
  "source.too-large": (d) =>
    words(
      `${name(d, "The file")} is larger than Lectern opens.`,
      untouched,
      "Split it into several sources.",
    ),
  ...saveSayings,
  "history.failed": (d) =>
    words(
      `The history of ${name(d, "the file")} cannot be written.`,
      "So nothing was replaced: both versions are as they were.",
      "Make room on the disk of your user folder, then try again.",
    ),
  "history.not-found": (d) =>
    words(
      `This version of ${name(d, "the file")} cannot be read any more.`,
      untouched,
      "Choose another one from the list.",
    ),
  "asset.refused": (d) =>
    words(
      `${name(d, "The file", "address")} is not a picture, sound, video or font inside the deck folder.`,
      untouched,
      "Copy it into the deck folder and link it from there.",
    ),
  "asset.not-found": (d) =>
    words(
      `${name(d, "The file", "address")} is not in the deck folder.`,
      untouched,
      "Check its name, also upper and lower case.",
    ),
  ...pictureSayings,
  "show.not-running": () => words("No show is running.", untouched, "Start one with F5 in the editor."),
  "phones.no-network": () =>
    words(
      "This machine is on no network that phones could reach.",
      "Nothing was opened to the outside. The show goes on.",
      "Connect to the room's Wi-Fi, or turn on a hotspot on this machine, and try again.",
    ),
  "phones.cannot-listen": (d) =>
    words(
      `Phones could not be let in at ${d.address ?? "this address"}.`,
      "Nothing was opened to the outside. The show goes on.",
      "The network may have changed: choose an address again. A firewall may also refuse it.",
    ),
  "show.not-drawn": () =>
    words("Nothing was drawn in this show.", untouched, "Draw with the pen (D) during a show, then save."),
  "session.not-found": () =>
    words(
      "This record cannot be read any more.",
      untouched,
      "The last fifty are kept; choose another one from the list.",
    ),
  "session.failed": () =>
    words(
      "The records of earlier shows cannot be reached.",
      untouched,
      "Check that the folder of Lectern’s data is there and yours to write.",
    ),
  "export.cannot-write": (d) =>
    words(
      `${name(d, "The file")} cannot be written.`,
      notWritten,
      "Close it if it is open elsewhere, check that the folder exists and is yours to write, or choose another place.",
    ),
  "export.disk-full": (d) =>
    words(
      `The disk is full, so ${name(d, "the file")} was not written.`,
      notWritten,
      "Make room or choose another place, then export again.",
    ),
  "export.folder-taken": (d) =>
    words(
      `${name(d, "The folder")} holds other things than the untouched pictures of an earlier export.`,
      "Nothing in it was changed.",
      "Choose a folder that is new or empty.",
    ),
  "export.no-browser": (d) =>
    words(
      d.named === undefined
        ? "No Chromium was found to print with."
        : `LECTERN_CHROMIUM names “${d.named}”, which is not there.`,
      notWritten,
      d.named === undefined
        ? "Install Chrome, Chromium or Edge, or run npm ci again, which brings one along."
        : "Correct or remove the variable LECTERN_CHROMIUM.",
    ),
  "export.browser-lost": () =>
    words(
      "The browser that prints ended before it was done.",
      notWritten,
      "Export again. If it happens again, close other programs to free memory.",
    ),
  "export.timed-out": (d) =>
    words(
      d.slide === undefined
        ? "Drawing took too long and was stopped."
        : `Slide ${d.slide} took too long to draw and the export was stopped.`,
      notWritten,
      "Look at the slide's diagrams and pictures, then export again.",
    ),
  "export.nothing-to-print": (d) =>
    words(
      d.range === undefined ? "The deck has no slide to print." : `No slide is in the range “${d.range}”.`,
      notWritten,
      d.range === undefined ? "Write a slide, or include hidden slides." : "Use slide numbers as in 1-5,8.",
    ),
  "export.verify-failed": (d) =>
    words(
      `The finished file was opened again and was not right${d.found === undefined ? "" : `: ${d.found}`}.`,
      notWritten,
      "Export again. If it happens again, please report it with the deck.",
    ),
  "export.cancelled": () => words("The export was cancelled.", notWritten, "Export again whenever you like."),
  "export.busy": () =>
    words("This deck is already being exported.", untouched, "Wait for it, or cancel it first."),
  "export.identifiers": () =>
    words(
      "This deck may name patients.",
      "Nothing was written.",
      "Look at each place and take out what points at a person; or decide that they may leave: “Export anyway”, or --allow-identifiers on the command line.",
    ),
  "shell.no-electron": () =>
    words(
      "Electron's runtime is not here and cannot be fetched.",
      untouched,
      "Use the browser shell instead: add --shell browser.",
    ),
  "shell.no-display": () =>
    words(
      "There is no display to open a window on.",
      untouched,
      "Open the printed address in a browser, or use lectern check and lectern export, which need none.",
    ),
  "shell.no-browser": () =>
    words(
      "No Chrome, Chromium or Edge was found to open a window with.",
      untouched,
      "Open the printed address in any browser on this machine.",
    ),
  "shell.port-in-use": (d) =>
    words(
      `Port ${d.port ?? ""} is in use.`,
      untouched,
      "Choose another with --port, or leave it out and one is found.",
    ),
  "template.unknown": (d) =>
    words(
      `There is no template ${name(d, "of that name")}.`,
      untouched,
      "Templates: in-service, journal-club, case-conference, blank.",
    ),
  internal: () =>
    words(
      "Something went wrong inside Lectern.",
      kept,
      "Try again. If it happens again, please report what you did.",
    ),
} satisfies Record<FaultCode, Say>;

/** The three sentences for a fault, filled with its detail. */
export function faultWords(fault: Fault): Words {
  const say: Say = sayings[fault.code];
  return say(fault.detail);
}
