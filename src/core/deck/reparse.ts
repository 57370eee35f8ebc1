/** Brings a deck up to date with its changed texts; slides that did not change stay the same objects. */

import { dataOfSlide } from "../chart/slide-charts.ts";
import { captionsOfSlide } from "../media/slide-media.ts";
import { assembleDeck } from "./assemble.ts";
import type { Deck, DeckChange, DeckFiles, SourceText } from "./deck.ts";

export interface Reparsed {
  readonly deck: Deck;
  readonly change: DeckChange;
}

/** The deck with one of its files (a source, the settings, a data file) having a new text. A name it has not is a RangeError. */
export function reparse(deck: Deck, name: string, text: string): Reparsed {
  return reparseAll(deck, new Map([[name, text]]));
}

/** The same for texts that changed in one go: slides that went from one to another stay the same. */
export function reparseAll(deck: Deck, texts: ReadonlyMap<string, string>): Reparsed {
  let { files } = deck;
  for (const [name, text] of texts) files = withText(files, name, text);
  return renewDeck(deck, files);
}

/** The deck of other files, for changes made outside: files may have come, gone and changed. */
export function renewDeck(deck: Deck, files: DeckFiles): Reparsed {
  const { deck: next, replaced } = assembleDeck(files, deck);
  const arranged =
    next.slides.length !== deck.slides.length ||
    next.slides.some((it, at) => {
      const was = deck.slides[at];
      return was === undefined || was.slide.id !== it.slide.id || was.h !== it.h || was.v !== it.v;
    });
  return { deck: next, change: { replaced, arranged, everything: changesAll(deck, next) } };
}

/** Settings, references, citation numbers or data: what slides show that is not in their text. */
function changesAll(before: Deck, after: Deck): boolean {
  if (changesData(before, after)) return true;
  if (hostsOf(before) !== hostsOf(after)) return true;
  if (before.bibliography !== after.bibliography && !sameBibliography(before, after)) return true;
  return (
    before.settings !== after.settings && JSON.stringify(before.settings) !== JSON.stringify(after.settings)
  );
}

const hostsOf = ({ files }: Deck): string => files.remoteHosts?.join() ?? "";

function changesData({ files: before }: Deck, { files: after, slides }: Deck): boolean {
  if (before.data === after.data) return false;
  const read = (files: DeckFiles, name: string) => files.data.find((it) => it.name === name)?.text;
  const names = new Set(slides.flatMap((it) => [...dataOfSlide(it.slide), ...captionsOfSlide(it.slide)]));
  return [...names].some((name) => read(before, name) !== read(after, name));
}

function sameBibliography({ bibliography: a }: Deck, { bibliography: b }: Deck): boolean {
  return (
    a.references === b.references &&
    a.order.length === b.order.length &&
    a.order.every((it, at) => it === b.order[at])
  );
}

function withText(files: DeckFiles, name: string, text: string): DeckFiles {
  const replace = (all: readonly SourceText[]) => all.map((it) => (it.name === name ? { name, text } : it));
  if (files.settings?.name === name) return { ...files, settings: { name, text } };
  if (files.sources.some((it) => it.name === name)) return { ...files, sources: replace(files.sources) };
  if (files.data.some((it) => it.name === name)) return { ...files, data: replace(files.data) };
  throw new RangeError(`the deck has no file ${name}`);
}
