/** What `lectern doctor DECK` says of a deck: the list of the check of the room, as far as a command line can see. */

import { faultWords } from "#contract/words.ts";
import { roomProblems, shapeText } from "#core/check/room.ts";
import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { mediaKind } from "#core/media/slide-media.ts";
import { plannedMinutes } from "#core/training/plan.ts";
import { type CheckedDeck, type CheckedProblem, checkDeck, countSeverities } from "./check.ts";
import type { CliIo } from "./command.ts";
import type { Finding } from "./doctor-machine.ts";

/** Never throws a fault: a deck that cannot be read is a finding. */
export async function deckFindings(path: string, io: CliIo): Promise<Finding[]> {
  try {
    const checked = await checkDeck(path, {}, io);
    return [
      overview(checked),
      pictures(checked),
      media(checked),
      fonts(checked),
      notes(checked),
      time(checked),
      ...room(checked.deck),
    ];
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { what, next } = faultWords(error.fault);
    return [{ name: "deck", state: "fail", found: what, next }];
  }
}

function overview({ deck, problems }: CheckedDeck): Finding {
  const { error, warning } = countSeverities(problems);
  const found = `${deck.slides.length} slides, ${error} errors, ${warning} warnings`;
  return error + warning === 0
    ? { name: "deck", state: "ok", found, next: "" }
    : { name: "deck", state: "warn", found, next: "See them with: lectern check DECK" };
}

/** Whether the room would see every picture, chart and diagram of the deck without a network. */
function pictures({ problems, drawn }: CheckedDeck): Finding {
  const name = "pictures";
  const missed = roomProblems(problems, "pictures");
  if (missed.length > 0) return warned(name, `${missed.length} would not be seen`, missed);
  if (drawn) return { name, state: "ok", found: "all local and drawn", next: "" };
  return { name, state: "warn", found: "all local, but not drawn", next: "See “printing” above." };
}

function media({ deck, problems, drawn }: CheckedDeck): Finding {
  const name = "sound and video";
  const missed = roomProblems(problems, "media");
  if (missed.length > 0) return warned(name, `${missed.length} may not be heard or seen`, missed);
  const count = new Set(
    deck.slides.flatMap((it) => it.slide.images.map(({ address }) => address)).filter(mediaKind),
  ).size;
  if (count === 0) return { name, state: "ok", found: "none in the deck", next: "" };
  if (drawn) return { name, state: "ok", found: `${count} tried, all can be played`, next: "" };
  return { name, state: "warn", found: `${count}, not tried`, next: "See “printing” above." };
}

function fonts({ problems, drawn }: CheckedDeck): Finding {
  const name = "fonts";
  const failed = roomProblems(problems, "fonts");
  if (failed.length > 0) return warned(name, `${failed.length} did not load`, failed);
  if (drawn) return { name, state: "ok", found: "all that the slides use loaded from the program", next: "" };
  return { name, state: "warn", found: "not drawn", next: "See “printing” above." };
}

function notes({ problems }: CheckedDeck): Finding {
  const name = "notes";
  const without = roomProblems(problems, "notes").length;
  if (without === 0) return { name, state: "ok", found: "on every slide that needs some", next: "" };
  const found = `${without} ${without === 1 ? "slide has" : "slides have"} none`;
  return { name, state: "ok", found, next: "See which with: lectern check DECK" };
}

function time({ deck, problems }: CheckedDeck): Finding {
  const name = "time";
  const over = roomProblems(problems, "time");
  if (over.length > 0) return warned(name, "longer than its slot", over);
  const { slot } = deck.settings;
  const planned = Math.round(plannedMinutes(deck));
  const found = `${planned} minutes planned${slot === null ? ", no slot given" : ` of ${slot}`}`;
  return { name, state: "ok", found, next: "" };
}

/** What only the machine in the room can tell, and where it does. */
function room({ settings: { size } }: Deck): Finding[] {
  const next = "Look in the editor: Show → Check the room.";
  return [
    {
      name: "displays",
      state: "ok",
      found: `not to be told from a command line; the slides are ${shapeText(size)}`,
      next,
    },
    { name: "sleep", state: "ok", found: "held off by the windows while a show runs", next: "" },
    { name: "clicker", state: "ok", found: "to be tried in a window", next },
  ];
}

function warned(name: string, found: string, problems: readonly CheckedProblem[]): Finding {
  return { name, state: "warn", found, next: problems[0]?.message ?? "" };
}
