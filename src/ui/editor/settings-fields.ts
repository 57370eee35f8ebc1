/** The settings of a deck that are one line or one choice, as a form shows them. */

import { fonts, type Settings, themes } from "#core/deck/settings.ts";

interface Field {
  /** In deck.yml: `["brand", "accent"]`. */
  readonly path: readonly string[];
  readonly label: string;
  readonly hint: string;
  /** As a form shows the value that holds. */
  read(settings: Settings): string;
}

export interface LineSetting extends Field {
  readonly kind: "line" | "names" | "number";
}

export interface ChoiceSetting extends Field {
  readonly kind: "choice";
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export type SettingField = LineSetting | ChoiceSetting;

const line = (path: string, label: string, hint: string, read: Field["read"]): LineSetting => ({
  kind: "line",
  path: path.split("."),
  label,
  hint,
  read,
});

const number = (
  path: string,
  label: string,
  hint: string,
  read: (it: Settings) => number | null,
): LineSetting => ({
  ...line(path, label, hint, (it) => String(read(it) ?? "")),
  kind: "number",
});

const choice = (
  path: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  read: Field["read"],
): ChoiceSetting => ({
  kind: "choice",
  path: path.split("."),
  label,
  hint: "",
  options: options.map(([value, label]) => ({ value, label })),
  read,
});

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

export const aboutFields: readonly SettingField[] = [
  line("title", "Title", "On the title slide, in the window and in every file.", (it) => it.title),
  line("subtitle", "Subtitle", "Below the title.", (it) => it.subtitle),
  {
    ...line("authors", "Authors", "Names with commas between.", (it) => it.authors.join(", ")),
    kind: "names",
  },
  line("organization", "Organization", "Department or hospital.", (it) => it.organization),
  line("date", "Date", "As it should read.", (it) => it.date),
  line(
    "lang",
    "Language",
    "A code such as en, en-US or de: for screen readers and spelling.",
    (it) => it.lang,
  ),
  line("version", "Version", "Printed at the foot of paper.", (it) => it.version),
  line("owner", "Owner", "Who answers for the content.", (it) => it.owner),
  line("reviewed", "Last review", "A day such as 2026-11-24.", (it) => it.reviewed),
  number("review_in", "Months to the next review", "Then a problem reminds of it.", (it) => it.reviewIn),
];

export const themeField = choice(
  "theme",
  "Theme",
  themes.map((it) => [it, capital(it)]),
  (it) => it.theme,
);

export const lookFields: readonly SettingField[] = [
  choice(
    "font",
    "Typeface",
    fonts.map((it) => [it, capital(it)]),
    (it) => it.font,
  ),
  choice(
    "aspect",
    "Shape of slides",
    [
      ["16:9", "Wide (16:9)"],
      ["4:3", "Old projector (4:3)"],
    ],
    ({ size }) =>
      size.width * 9 === size.height * 16 ? "16:9" : size.width * 3 === size.height * 4 ? "4:3" : "",
  ),
  line(
    "brand.accent",
    "Accent colour",
    "Such as #0a6e8c or teal; empty for the theme's own.",
    (it) => it.brand.accent ?? "",
  ),
  line("brand.logo", "Logo", "An image of the deck, such as images/logo.svg.", (it) => it.brand.logo ?? ""),
  line("brand.footer", "Footer", "At the foot of every slide.", (it) => it.brand.footer),
];

export const timeFields: readonly SettingField[] = [
  number("slot", "Minutes in the room", "The whole slot, questions included.", (it) => it.slot),
  number(
    "source_age",
    "Oldest source in years",
    "Older ones are listed as problems; empty for no limit.",
    (it) => it.sourceAge,
  ),
  line("credit.text", "Education credit", "On the disclosure page.", (it) => it.credit.text),
  line(
    "credit.disclosure",
    "Disclosure",
    "Financial relationships of planners and presenters.",
    (it) => it.credit.disclosure,
  ),
];

export const handoutFields: readonly SettingField[] = [
  choice(
    "handout.layout",
    "Slides a page",
    ["1", "2", "3", "4", "6", "9"].map((it) => [it, it === "3" ? "3 with lines" : it]),
    (it) => String(it.handout.layout),
  ),
  choice(
    "handout.paper",
    "Paper",
    [
      ["letter", "Letter"],
      ["a4", "A4"],
    ],
    (it) => it.handout.paper,
  ),
  line("handout.header", "Header", "Empty for title and section.", (it) => it.handout.header),
  line("handout.footer", "Footer", "Empty for version, owner and date.", (it) => it.handout.footer),
];

/** What is written for words in a form: numbers as numbers, names as a list. */
export function writtenValue({ kind }: SettingField, words: string): string | number | readonly string[] {
  const text = words.trim();
  if (kind === "names") return text.split(/\s*,\s*/).filter((it) => it !== "");
  return (kind === "number" || kind === "choice") && /^\d+$/.test(text) ? Number(text) : text;
}
