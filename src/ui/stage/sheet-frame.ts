/** A page's handle on a sheet: all slides of a deck as small pictures, in a sandboxed frame. */

import type { FromSheet, FromStage, SheetCell, StageDress, StageSlide, ToSheet } from "#contract/stage.ts";
import { GuestFrame } from "./guest-frame.ts";
import { readFromSheet } from "./messages.ts";

export interface SheetFrame {
  readonly element: HTMLIFrameElement;
  load(dress: StageDress, cells: readonly SheetCell[]): void;
  fill(slides: readonly StageSlide[]): void;
  show(only: readonly string[] | null, current: string | null): void;
  focus(): void;
  setLight(isLight: boolean): void;
  /** To be called once. */
  onMessage(listener: (message: FromSheet | FromStage) => void): void;
}

/** `address` is that of the stage document, `title` what a screen reader calls the frame. */
export function createSheetFrame(address: string, title: string): SheetFrame {
  let listener: (message: FromSheet | FromStage) => void = () => undefined;
  let isReady = false;
  /** What a new start of the frame has to be told again; slides are asked for again by the sheet itself. */
  const last = new Map<ToSheet["kind"], ToSheet>();
  const guest = new GuestFrame(address, title, {
    starts: () => {
      isReady = false;
    },
    hear(data) {
      const message = readFromSheet(data);
      if (message?.kind === "stage.ready") {
        isReady = true;
        for (const kind of ["sheet.look", "sheet.load", "sheet.show", "sheet.focus"] as const) {
          const known = last.get(kind);
          if (known) guest.post(known);
        }
      } else if (message?.kind === "sheet.focused") guest.element.focus();
      else if (message) listener(message);
    },
  });

  function send(message: ToSheet): void {
    if (message.kind !== "sheet.fill") last.set(message.kind, message);
    if (isReady) guest.post(message);
  }

  return {
    element: guest.element,
    load: (dress, cells) => send({ kind: "sheet.load", dress, cells }),
    fill: (slides) => send({ kind: "sheet.fill", slides }),
    show: (only, current) => send({ kind: "sheet.show", only, current }),
    // The frame gets the focus when the sheet says that it listens: before that it would swallow keys.
    focus: () => send({ kind: "sheet.focus" }),
    setLight: (isLight) => send({ kind: "sheet.look", isLight }),
    onMessage(it) {
      listener = it;
    },
  };
}
