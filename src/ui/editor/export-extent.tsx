/** Which slides: all of them, some by their numbers, or the version for so many minutes. */

import type { ReactElement } from "react";
import type { Deck } from "#core/deck/deck.ts";
import { type ExportChoices, readMinutes } from "#core/export/export-choices.ts";
import { RangeText } from "#core/export/export-request.ts";
import { fitDeck } from "#core/training/fit.ts";
import { ChoiceField, LineField, TickField } from "#ui/kit/field.tsx";

export interface ExportExtentProps {
  readonly deck: Deck;
  readonly choices: ExportChoices;
  onChange(part: Partial<ExportChoices>): void;
}

export function ExportExtent({ deck, choices, onChange }: ExportExtentProps): ReactElement {
  const { extent, range, minutes, hidden } = choices;
  const isRange = RangeText.safeParse(range).success;
  const hasHidden = deck.slides.some((it) => it.slide.attributes.hidden);
  return (
    <>
      <ChoiceField
        label="How much"
        hint={extentHints[extent]}
        options={[
          { value: "all", label: "All slides" },
          { value: "some", label: "Some slides" },
          { value: "short", label: "Short version" },
        ]}
        value={extent}
        onChange={(it) => onChange({ extent: it })}
      />
      {extent === "some" && (
        <LineField
          label="Which slides"
          hint="Numbers as in 1-5, 8."
          value={range}
          error={isRange ? null : "Use numbers, commas and dashes only, as in 1-5, 8."}
          onChange={(it) => onChange({ range: it })}
        />
      )}
      {extent === "short" && (
        <LineField
          label="Minutes there are"
          hint={fitWords(deck, readMinutes(minutes))}
          value={minutes}
          error={
            minutes.trim() === "" || readMinutes(minutes) !== null
              ? null
              : "Write a number of minutes, as 20."
          }
          onChange={(it) => onChange({ minutes: it.slice(0, 6) })}
        />
      )}
      {extent !== "short" && hasHidden && (
        <TickField
          label="Hidden slides too"
          hint="Those the show passes over."
          isOn={hidden}
          onChange={(it) => onChange({ hidden: it })}
        />
      )}
    </>
  );
}

const extentHints: Readonly<Record<ExportChoices["extent"], string>> = {
  all: "Every slide the show has.",
  some: "Only those you number.",
  short: "What may be left out goes first, until the rest takes the minutes there are.",
};

function fitWords(deck: Deck, minutes: number | null): string {
  if (minutes === null) return "The version is computed from what each slide takes.";
  const { kept, dropped, after, fits } = fitDeck(deck, minutes);
  const slides = (count: number) => `${count} ${count === 1 ? "slide" : "slides"}`;
  const stay = `${slides(kept.length)} stay, ${slides(dropped.length)} go: ${Math.round(after * 2) / 2} minutes.`;
  return fits ? stay : `${stay} What must be shown takes longer than there is.`;
}
