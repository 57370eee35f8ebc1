/** Finds out what somebody is writing, and offers how it may go on. */

import { amaEntry } from "../cite/ama.ts";
import { shortSource } from "../cite/short.ts";
import { layouts, transitions } from "../deck/attributes.ts";
import { containerNames } from "../deck/containers.ts";
import type { Deck } from "../deck/deck.ts";
import { slideAttributeNames } from "../deck/slide-attributes.ts";
import { blocks } from "./blocks.ts";
import { completeSetting } from "./complete-setting.ts";
import { type Completion, type Offer, offer } from "./completion.ts";
import { linkTarget } from "./link-target.ts";

/** One place: the pattern ends at the cursor; its group `word` is what is replaced. */
interface Place {
  readonly pattern: RegExp;
  offers(deck: Deck, found: RegExpExecArray): readonly Offer[];
}

const imageName = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

const places: readonly Place[] = [
  // [@key; @key
  { pattern: /\[(?:[^\]\n]*[;\s])?@(?<word>[\w:./+-]*)$/, offers: citations },
  // ![alt](address
  { pattern: /!\[[^\]\n]*\]\((?<word>[^)\s]*)$/, offers: pictures },
  // [words](address
  { pattern: /(?<!!)\[[^\]\n]*\]\((?<word>[^)\s]*)$/, offers: targets },
  // <!-- .slide: layout="
  {
    pattern: /<!--\s*\.slide:[^>]*?(?<name>[\w-]+)=["']?(?<word>[\w:./-]*)$/,
    offers: (deck, { groups }) => values(deck, groups?.name ?? ""),
  },
  { pattern: /<!--\s*\.slide:(?:[^>"']|"[^"]*"|'[^']*')*?[\s:](?<word>[\w-]*)$/, offers: attributes },
  // ::: name
  { pattern: /^\s*:{3,}\s*(?<word>[\w-]*)$/, offers: () => containerNames.map((it) => offer(it)) },
  // {{site.name
  {
    pattern: /\{\{\s*(?<word>[\w.-]*)$/,
    offers: ({ settings }) =>
      Object.entries(settings.site).map(([name, value]) =>
        offer(`site.${name}`, { detail: value.slice(0, 40), insert: `site.${name}}}` }),
      ),
  },
  // ```language
  {
    pattern: /^\s*(?:`{3,}|~{3,})(?<word>[\w-]*)$/,
    offers: () =>
      [
        "chart",
        "quiz",
        "mermaid",
        "bash",
        "css",
        "html",
        "js",
        "json",
        "python",
        "r",
        "sql",
        "ts",
        "yaml",
      ].map((it) => offer(it)),
  },
  // /block, at the beginning of a line
  { pattern: /^\s*(?<word>\/[\w -]{0,30})$/, offers: () => blockOffers },
];

const blockOffers = blocks.map(({ label, hint, words, template }) =>
  offer(`/${label}`, { detail: hint, info: words, insert: template }),
);

/** Null where nothing can be guessed. `name` is the file: in deck.yml settings are offered. */
export function completeAt(deck: Deck, name: string, text: string, offset: number): Completion | null {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(start, offset);
  if (/\.ya?ml$/i.test(name)) return completeSetting(deck, line, offset);
  if (!/\.(?:md|markdown)$/i.test(name)) return null;
  for (const { pattern, offers } of places) {
    const found = pattern.exec(line);
    if (!found) continue;
    const word = found.groups?.word ?? "";
    const all = offers(deck, found);
    return all.length > 0 ? { from: offset - word.length, offers: all } : null;
  }
  return null;
}

function citations({ bibliography }: Deck): Offer[] {
  return [...bibliography.references.values()].map((it) =>
    offer(it.key, {
      detail: shortSource(it).slice(0, 60),
      info: amaEntry(it)
        .map((run) => run.text)
        .join(""),
    }),
  );
}

function pictures({ files }: Deck): Offer[] {
  return files.assets
    .filter((it) => imageName.test(it))
    .map((it) => offer(it, { insert: linkTarget(it), picture: linkTarget(it) }));
}

function targets({ files, slides }: Deck): Offer[] {
  const named = slides.flatMap(({ slide, index }) =>
    slide.attributes.id === null
      ? []
      : offer(`#${slide.attributes.id}`, { detail: `${index + 1} ${slide.title ?? ""}`.trim() }),
  );
  return [...named, ...files.assets.map((it) => offer(it, { insert: linkTarget(it) }))];
}

const bare = new Set(["steps", "hidden", "auto-animate"]);

function attributes(): Offer[] {
  return slideAttributeNames.map((it) => offer(it, { insert: bare.has(it) ? it : `${it}="#{}"` }));
}

function values({ settings, files, slides }: Deck, name: string): Offer[] {
  const each = (all: readonly string[]) => all.map((it) => offer(it));
  if (name === "layout") return each(layouts);
  if (name === "priority") return each(["must", "should", "could"]);
  if (name === "transition") return each(transitions);
  if (name === "objective" || name === "objectives")
    return settings.objectives.map(({ id, text }) => offer(id, { detail: text.slice(0, 60), info: text }));
  if (name.startsWith("background"))
    return files.assets
      .filter((it) => imageName.test(it))
      .map((it) => offer(it, { picture: linkTarget(it) }));
  if (name === "minutes") return each(["0.5", "1", "1.5", "2", "3", "5"]);
  if (name === "class")
    return each([...new Set(slides.flatMap(({ slide }) => slide.attributes.classes))].toSorted());
  return [];
}
