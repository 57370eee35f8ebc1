/** The words for what one click does about a problem. */

import type { Fix } from "#core/check/fixes/fix.ts";

const words: Readonly<Record<Fix["kind"], (detail: Fix["detail"]) => string>> = {
  replace: ({ with: by }) => `Write “${by ?? ""}”`,
  close: () => "Close it",
  remove: () => "Take it out",
  "as-notes": () => "Write it as a “::: notes” block",
  "add-notes": () => "Begin speaker notes",
  fit: ({ percent }) => (percent === 100 ? "Fit: closer lines" : `Fit: draw it at ${percent ?? ""} %`),
  "no-source": () => "No source needed here",
  reviewed: () => "Reviewed today",
  silence: () => "Never say this in this deck",
};

/** The label of a button or a menu line. Text only. */
export const fixWords = ({ kind, detail }: Pick<Fix, "kind" | "detail">): string => words[kind](detail);
