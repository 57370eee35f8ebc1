/** Puts a deck together from its files, keeping of an older deck whatever is still the same. */

import { type Problem, problemAt } from "../problem.ts";
import type { Deck, DeckFiles, DeckSlide, Placement, Slide, Source, SourceText } from "./deck.ts";
import { deckReferences } from "./deck-references.ts";
import { deckSettings } from "./deck-settings.ts";
import { type Changed, type Match, matchSlides } from "./match-slides.ts";
import { parseSlide, shifted } from "./parse.ts";
import { readSourceHeader } from "./source-header.ts";
import { hasNoSlide, type Piece, splitSource } from "./split.ts";

/** The deck of these files. Never throws on what is in them: what is wrong is in its problems. */
export function parseDeck(files: DeckFiles): Deck {
  return assembleDeck(files, null).deck;
}

/** A deck and the ids of slides that were parsed anew but kept their place. */
export interface Assembled {
  readonly deck: Deck;
  readonly replaced: readonly string[];
}

/** A source whose text changed, cut into pieces. */
interface Draft {
  readonly file: SourceText;
  readonly pieces: readonly Piece[];
  readonly changed: Changed;
  readonly header: Pick<Source, "header" | "problems">;
}

/** Builds the deck of `files`; slides of `old` whose text is unchanged stay the same objects, also when moved. */
export function assembleDeck(files: DeckFiles, old: Deck | null): Assembled {
  const oldByName = new Map(old?.sources.map((source) => [source.name, source]));
  const drafts = new Map<SourceText, Draft>();
  const kept = new Map<SourceText, Source>();
  files.sources.forEach((file, at) => {
    const source = oldByName.get(file.name) ?? null;
    const holdsSettings = files.settings === null && at === 0;
    const sameRole =
      old !== null &&
      holdsSettings === (old.files.settings === null && old.files.sources[0]?.name === file.name);
    if (source && sameRole && source.text === file.text) kept.set(file, source);
    else drafts.set(file, draftSource(file, source, holdsSettings));
  });

  const names = new Set(files.sources.map((file) => file.name));
  const gone = old?.sources.filter((source) => !names.has(source.name)) ?? [];
  const lost = gone.map((source) => ({ before: slidesOf(source), texts: [] }));
  const matches = matchSlides([...[...drafts.values()].map((draft) => draft.changed), ...lost]);

  const replaced: string[] = [];
  let nextId = old?.nextId ?? 1;
  const toSlide = (text: string, match: Match): Slide => {
    if (match && "slide" in match) return match.slide;
    if (match) replaced.push(match.id);
    // A slice would keep the whole text of its source alive, once for every slide ever edited.
    return parseSlide(old ? ownCopy(text) : text, match ? match.id : `s${nextId++}`);
  };
  [...drafts.values()].forEach(({ file, pieces, changed, header }, at) => {
    const slides = changed.texts.map((text, piece) => toSlide(text, matches[at]?.[piece] ?? null));
    const placements = slides.flatMap((slide, piece): Placement[] => {
      const place = pieces[piece];
      return place ? [{ slide, range: { from: place.from, to: place.to }, below: place.below }] : [];
    });
    kept.set(file, { name: file.name, text: file.text, ...header, placements });
  });

  const sources = files.sources.flatMap((file) => kept.get(file) ?? []);
  const slides = placeSlides(sources);
  const read = deckSettings(files, old?.files);
  const references = deckReferences(
    files,
    read,
    slides.map((it) => it.slide),
    old,
  );
  const problems = [
    ...flaws(files),
    ...read.problems,
    ...sources.flatMap(sourceProblems),
    ...references.problems,
  ];
  const { settings } = read;
  const { bibliography } = references;
  return { deck: { files, settings, sources, slides, bibliography, problems, nextId }, replaced };
}

function draftSource(file: SourceText, old: Source | null, holdsSettings: boolean): Draft {
  const { text } = file;
  const split = splitSource(text);
  const pieces = hasNoSlide(text, split) ? [] : split.pieces;
  const read = readSourceHeader(text, split.header, split.frontmatter, holdsSettings);
  const problems = read.problems.map((problem) => ({ ...problem, source: file.name }));
  const texts = pieces.map((piece) => text.slice(piece.from, piece.to));
  const before = old ? slidesOf(old) : [];
  return { file, pieces, changed: { before, texts }, header: { header: read.header, problems } };
}

const slidesOf = (source: Source): Slide[] => source.placements.map((placement) => placement.slide);

/** Numbers the slides: each source and each `---` begins a new stack. */
function placeSlides(sources: readonly Source[]): DeckSlide[] {
  const slides: DeckSlide[] = [];
  let h = -1;
  let v = 0;
  for (const source of sources) {
    source.placements.forEach(({ slide, range, below }, at) => {
      if (below && at > 0) v++;
      else {
        h++;
        v = 0;
      }
      slides.push({ slide, source: source.name, range, index: slides.length, h, v });
    });
  }
  return slides;
}

function sourceProblems(source: Source): Problem[] {
  const problems = [...source.problems];
  for (const { slide, range } of source.placements) {
    for (const problem of slide.problems)
      problems.push({ ...shifted(problem, range.from), source: source.name });
  }
  return problems;
}

/** Files that could not be read as what they are. */
function flaws({ settings, sources, data }: DeckFiles): Problem[] {
  return [...(settings ? [settings] : []), ...sources, ...data].flatMap(({ name, flaw }) =>
    flaw ? problemAt(`source.${flaw}`, { from: 0, to: 0 }, {}, name) : [],
  );
}

function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
