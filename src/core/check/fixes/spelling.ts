/** Fixes of names that are nearly right: what is meant is spelled as it is. */

import { layouts } from "../../deck/attributes.ts";
import { containerNames } from "../../deck/containers.ts";
import { deckSettings } from "../../deck/deck-settings.ts";
import { slideAttributeNames } from "../../deck/slide-attributes.ts";
import type { ProblemCode } from "../../problem.ts";
import { nearest } from "../nearest.ts";
import { edit, type FixWorld, type MakeFix, wordsAt } from "./fix.ts";

/** For each code what was written, by its name in the problem's detail, and the names there are. */
export const spellings: Partial<Record<ProblemCode, MakeFix>> = {
  "container.unknown": respell("name", () => containerNames),
  "slide.unknown-layout": respell("layout", () => layouts),
  "slide.unknown-attribute": respell("name", () => slideAttributeNames),
  "settings.unknown-key": respell("key", ({ deck, problem }) => {
    const prefix = groupOf(String(problem.detail.key));
    const keys = [...deckSettings(deck.files).keys].filter((it) => groupOf(it) === prefix);
    return keys.map((it) => it.slice(prefix.length));
  }),
  "citation.unknown": respell("key", ({ deck }) => deck.bibliography.references.keys()),
  "image.missing": respell("address", ({ deck }) => deck.files.assets),
  "link.missing-file": respell("address", ({ deck }) => [
    ...deck.files.assets,
    ...deck.files.sources.map((it) => it.name),
  ]),
  "link.missing-slide": respell("address", ({ deck }) =>
    deck.slides.flatMap(({ slide }) => (slide.attributes.id === null ? [] : `#${slide.attributes.id}`)),
  ),
  "objective.unknown": respell("id", ({ deck }) => deck.settings.objectives.map((it) => it.id)),
  "value.unknown": respell("name", ({ deck }) => Object.keys(deck.settings.site).map((it) => `site.${it}`)),
  "chart.column-missing": respell("column", ({ problem }) =>
    String(problem.detail.columns ?? "").split(", "),
  ),
  "chart.file-missing": respell("address", ({ deck }) => deck.files.data.map((it) => it.name)),
};

/** The group of a setting with its dot: `brand.` of `brand.accent`. */
const groupOf = (key: string): string => key.slice(0, key.lastIndexOf(".") + 1);

function respell(detail: string, names: (world: FixWorld) => Iterable<string>): MakeFix {
  return (world) => {
    const { problem } = world;
    const whole = String(problem.detail[detail] ?? "");
    const written = problem.code === "settings.unknown-key" ? whole.slice(groupOf(whole).length) : whole;
    const name = written === "" ? null : nearest(written, names(world));
    const at = wordsAt(world).indexOf(written);
    if (name === null || at < 0) return null;
    const from = problem.range.from + at;
    return {
      kind: "replace",
      detail: { with: name },
      changes: edit(world, from, from + written.length, name),
    };
  };
}
