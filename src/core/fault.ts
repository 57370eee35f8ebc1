/** What can go wrong while the program works for a user, as data. The words are in `contract/words.ts`. */

/** `area.what`; each has words (what happened, what is safe, what to do next). */
export const faultCodes = [
  "call.unknown",
  "call.refused",
  "call.malformed",
  "call.lost",
  "deck.not-found",
  "deck.not-a-deck",
  "deck.no-access",
  "deck.empty",
  "deck.too-large",
  "deck.exists",
  "deck.cannot-make",
  "source.binary",
  "source.too-large",
  "save.changed-outside",
  "save.read-only",
  "save.disk-full",
  "save.in-use",
  "save.deck-gone",
  "save.file-gone",
  "save.file-exists",
  "save.not-a-text",
  "save.failed",
  "save.would-empty",
  "journal.gap",
  "journal.failed",
  "history.failed",
  "history.not-found",
  "asset.refused",
  "asset.not-found",
  "image.not-a-picture",
  "image.too-large",
  "image.read-only",
  "image.disk-full",
  "image.failed",
  "show.not-running",
  "phones.no-network",
  "phones.cannot-listen",
  "show.not-drawn",
  "session.not-found",
  "session.failed",
  "export.cannot-write",
  "export.disk-full",
  "export.folder-taken",
  "export.no-browser",
  "export.browser-lost",
  "export.timed-out",
  "export.nothing-to-print",
  "export.verify-failed",
  "export.cancelled",
  "export.busy",
  "export.identifiers",
  "shell.no-electron",
  "shell.no-display",
  "shell.no-browser",
  "shell.port-in-use",
  "template.unknown",
  "internal",
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** Detail fills the words: names, sizes, numbers; never deck text. */
export interface Fault {
  readonly code: FaultCode;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** The one way a fault travels inside the program. */
export class FaultError extends Error {
  override readonly name = "FaultError";
  readonly fault: Fault;
  constructor(code: FaultCode, detail: Fault["detail"] = {}, options?: ErrorOptions) {
    super(code, options);
    this.fault = { code, detail };
  }
}
