/** Makes typed values of what a slide is told; what is unknown, wrong or dangerous becomes a problem. */

import { type Problem, problemAt } from "../problem.ts";
import { isAssetAddress, isRemote } from "./asset-address.ts";
import type { Attribute } from "./attribute-list.ts";
import { type Background, layouts, leastFit, type SlideAttributes, transitions } from "./attributes.ts";
import { readColour } from "./colour.ts";
import { type Directive, safeNames } from "./directives.ts";
import { readMinutes } from "./setting-values.ts";

const defaultAttributes: SlideAttributes = {
  layout: "content",
  id: null,
  classes: [],
  background: null,
  transition: null,
  autoAnimate: false,
  objectives: [],
  minutes: null,
  priority: "must",
  steps: false,
  hidden: false,
  fit: null,
  part: null,
};

type Draft = { -readonly [Key in keyof SlideAttributes]: SlideAttributes[Key] };

/** Changes the draft and gives null, or says what was expected. */
type Setter = (draft: Draft, value: string) => string | null;

const choice =
  <const T extends string>(choices: readonly T[], set: (draft: Draft, choice: T) => void): Setter =>
  (draft, value) => {
    const found = choices.find((it) => it === value.trim().toLowerCase());
    if (found === undefined) return `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
    set(draft, found);
    return null;
  };

/** A bare word is true; `"false"` is false. */
const flag =
  (set: (draft: Draft, on: boolean) => void): Setter =>
  (draft, value) => {
    const on = ["", "true", "yes"].includes(value);
    if (!on && !["false", "no"].includes(value)) return "nothing, true or false";
    set(draft, on);
    return null;
  };

const objectives: Setter = (draft, value) => {
  draft.objectives = [...draft.objectives, ...value.split(/[\s,;]+/).filter((code) => code !== "")];
  return null;
};

const setBackground = (draft: Draft, background: Background) => {
  draft.background = background;
};

const colour: Setter = (draft, value) => {
  const read = readColour(value);
  if (read === null) return "a colour like #eef or teal";
  setBackground(draft, { kind: "colour", colour: read });
  return null;
};

const image: Setter = (draft, value) => {
  if (!isAssetAddress(value) || !/[./]/.test(value)) return "a colour like #eef, or an image of the deck";
  const fit = draft.background?.kind === "image" ? draft.background.fit : "cover";
  setBackground(draft, { kind: "image", address: value, fit });
  return null;
};

const setters: Readonly<Record<string, Setter>> = {
  layout: choice(layouts, (draft, it) => (draft.layout = it)),
  id: (draft, value) => {
    const [id] = safeNames(value);
    if (id === undefined || id !== value.trim()) return "a word of letters, digits and -";
    draft.id = id;
    return null;
  },
  class: (draft, value) => {
    draft.classes = [...draft.classes, ...safeNames(value)];
    return safeNames(value).length === value.split(/\s+/).filter(Boolean).length
      ? null
      : "words of letters, digits and -";
  },
  background: (draft, value) => (readColour(value) === null ? image(draft, value) : colour(draft, value)),
  "background-color": colour,
  "background-image": image,
  "background-size": choice(["cover", "contain"], (draft, fit) => {
    if (draft.background?.kind === "image") draft.background = { ...draft.background, fit };
  }),
  transition: choice(transitions, (draft, it) => (draft.transition = it)),
  "auto-animate": flag((draft, on) => (draft.autoAnimate = on)),
  objective: objectives,
  objectives,
  minutes: (draft, value) => {
    const minutes = readMinutes(value);
    if (minutes === null) return "minutes";
    draft.minutes = minutes;
    return null;
  },
  priority: choice(["must", "should", "could"], (draft, it) => (draft.priority = it)),
  steps: flag((draft, on) => (draft.steps = on)),
  hidden: flag((draft, on) => (draft.hidden = on)),
  visibility: choice(["visible", "hidden"], (draft, it) => (draft.hidden = it === "hidden")),
  fit: (draft, value) => {
    const percent = Number(/^(\d{2,3})\s*%?$/.exec(value.trim())?.[1]);
    if (!(percent >= leastFit && percent <= 100)) return `a size from ${leastFit}% to 100%, like 90%`;
    draft.fit = percent;
    return null;
  },
  part: (draft, value) => {
    const [index = 0, of = 0] = (/^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(value.trim())?.slice(1) ?? []).map(
      Number,
    );
    if (index < 1 || index > of) return "a share like 2/5";
    draft.part = { index, of };
    return null;
  },
};

/** Every attribute a slide may have. */
export const slideAttributeNames: readonly string[] = Object.keys(setters);

/** Values that may be left out: the bare word says it all. */
const bare = new Set(["auto-animate", "steps", "hidden"]);

/** Merges the directives of one slide, a later value replacing an earlier one. Problems are relative as the directives are. */
export function readSlideAttributes(directives: readonly Directive[]): {
  attributes: SlideAttributes;
  problems: Problem[];
} {
  const slideDirectives = directives.filter((it) => it.kind === "slide");
  const draft: Draft = { ...defaultAttributes };
  const problems: Problem[] = [];
  for (const { list } of slideDirectives) {
    for (const range of list.wrong) problems.push(problemAt("slide.attribute-syntax", range));
    // A size says how to fit an image that may be named after it.
    for (const it of list.attributes.toSorted((a, b) => late(a) - late(b))) {
      const problem = setAttribute(draft, it);
      if (problem) problems.push(problem);
    }
  }
  problems.sort((a, b) => a.range.from - b.range.from);
  return { attributes: draft, problems };
}

const late = (attribute: Attribute) => (attribute.name === "background-size" ? 1 : 0);

function setAttribute(draft: Draft, { name, value, range }: Attribute): Problem | null {
  if (name === "style" || name.startsWith("on"))
    return problemAt("html.removed", range, { what: `${name} on a slide` });
  const set = Object.hasOwn(setters, name) ? setters[name] : undefined;
  if (set === undefined) return problemAt("slide.unknown-attribute", range, { name: name.slice(0, 80) });
  if (value === null && !bare.has(name))
    return problemAt("slide.attribute-value", range, { name, value: "", expected: "a value" });
  const expected = set(draft, value ?? "");
  if (expected === null) return null;
  const shown = (value ?? "").slice(0, 80);
  if (name === "layout") return problemAt("slide.unknown-layout", range, { layout: shown, expected });
  if (name.startsWith("background") && isRemote(value ?? ""))
    return problemAt("image.remote", range, { address: shown });
  return problemAt("slide.attribute-value", range, { name, value: shown, expected });
}
