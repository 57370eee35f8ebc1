/** Finding in the whole deck: looks, goes from place to place, and replaces the chosen ones as one step of undo. */

import { mapOffset, smallestEdit } from "#core/change.ts";
import type { FoundPlace } from "#core/find/find-places.ts";
import { groupPlaces } from "#core/find/group-places.ts";
import { patternOf } from "#core/find/query.ts";
import { changeTexts } from "./change-texts.ts";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";
import type { FindResults, FindState } from "./find-desk.ts";
import { goTo } from "./slide-actions.ts";
import { showPanel } from "./view-commands.ts";

/** Places that are listed; nobody looks through more. */
const mostPlaces = 5000;
const pauseMs = 120;

/** A place with the text it is in. */
export interface PlaceIn {
  readonly source: string;
  readonly place: FoundPlace;
}

export const placeKey = (source: string, { from }: Pick<FoundPlace, "from">): string => `${from} ${source}`;

/** The panel with its field ready to be written in; words selected in the text are what is looked for. */
export function openFind(editor: Editor): void {
  const { source, find } = editor;
  const { from, to } = source.view.state.selection.main;
  const words = source.view.hasFocus ? source.view.state.sliceDoc(from, to) : "";
  const { query, asked } = find.store.getState();
  const isWords = words !== "" && words.length <= 200 && !words.includes("\n");
  find.store.setState({
    asked: asked + 1,
    ...(isWords && { query: { ...query, text: words, isPattern: false } }),
  });
  showPanel(editor, "find");
}

/** Looks again after each change of what is asked or of a text, while the panel is seen. */
export function followFind(editor: Editor): void {
  const { store, find } = editor;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => isSeen(editor) && !isFresh(editor) && void search(editor), pauseMs);
  };
  store.subscribe((state, before) => {
    if (state.deck !== before.deck || state.panel !== before.panel || state.parts !== before.parts) soon();
  });
  find.store.subscribe(({ query, replaces, replacement, everywhere }, before) => {
    const isOther =
      query !== before.query || replaces !== before.replaces || replacement !== before.replacement;
    if (isOther || everywhere !== before.everywhere) soon();
  });
}

const isSeen = ({ store }: Editor): boolean => {
  const { panel, parts } = store.getState();
  return panel === "find" && parts.panel && !parts.focus;
};

/** Looks for what is asked in the texts as they read now, unsaved ones too. */
async function search({ store, find }: Editor): Promise<void> {
  const { query, replaces, replacement, everywhere } = find.store.getState();
  const { deck } = store.getState();
  if (patternOf(query)?.kind !== "pattern") {
    find.store.setState({ results: null });
    return;
  }
  const { sources, settings, data } = deck.files;
  const texts = everywhere ? [...(settings ? [settings] : []), ...sources, ...data] : sources;
  const found = await find.finder.find({
    query,
    replacement: replaces ? { text: replacement, isPattern: query.isPattern } : null,
    texts: texts.map(({ name, text }) => ({ name, text })),
    most: mostPlaces,
  });
  const count = found.in.reduce((sum, it) => sum + it.places.length, 0);
  const results: FindResults = {
    query,
    everywhere,
    replacement: replaces ? replacement : null,
    groups: groupPlaces(deck, found.in),
    count,
    isCut: count >= mostPlaces,
    stoppedAt: found.stoppedAt,
    texts: new Map(texts.map((it) => [it.name, it.text])),
  };
  find.store.setState({ results, left: stillLeft(find.store.getState(), results) });
}

/** What was left out stays so while the same is looked for, wherever typing moved it. */
function stillLeft({ left, results: before }: FindState, now: FindResults): ReadonlySet<string> {
  if (before?.query !== now.query || left.size === 0) return new Set();
  return new Set(
    before.groups.flatMap(({ source, places }) => {
      const edit = smallestEdit(before.texts.get(source) ?? "", now.texts.get(source) ?? "");
      return places
        .filter((it) => left.has(placeKey(source, it)))
        .map(({ from }) => placeKey(source, { from: mapOffset(from, edit ? [edit] : []) }));
    }),
  );
}

export function goToPlace(editor: Editor, { source, place }: PlaceIn): void {
  goTo(editor, source, place);
}

/** To the place after the cursor, or before it, and round the end of the deck. */
export async function stepPlace(editor: Editor, by: 1 | -1): Promise<void> {
  if (!isFresh(editor)) await search(editor);
  const { results } = editor.find.store.getState();
  const places = placesOf(results);
  const order = [...(results?.texts.keys() ?? [])];
  const here = order.indexOf(editor.documents.shown());
  // At the end of the place the last step led to.
  const cursor = editor.documents.cursor();
  const distance = (source: string, offset: number) => order.indexOf(source) - here || offset - cursor;
  const next =
    by === 1
      ? (places.find((it) => distance(it.source, it.place.from) >= 0) ?? places[0])
      : (places.findLast((it) => distance(it.source, it.place.to) < 0) ?? places.at(-1));
  if (next) goToPlace(editor, next);
}

export const placesOf = (results: FindResults | null): readonly PlaceIn[] =>
  results?.groups.flatMap(({ source, places }) => places.map((place) => ({ source, place }))) ?? [];

/** The places that are to be replaced: listed, not left out, in a text that may be written. */
export function chosenPlaces(editor: Editor, { results, left }: FindState): readonly PlaceIn[] {
  const { saves } = editor.store.getState();
  return placesOf(results).filter(
    ({ source, place }) => saves.get(source)?.writable !== false && !left.has(placeKey(source, place)),
  );
}

/** Replaces the chosen places as they are listed, or none when a text is another by now. */
export function replaceChosen(editor: Editor): void {
  const { store, find } = editor;
  const chosen = chosenPlaces(editor, find.store.getState());
  if (!isFresh(editor)) {
    tell(store, "The text was changed meanwhile, so nothing was replaced. Look through the places again.");
    void search(editor);
    return;
  }
  const changes = chosen.flatMap(({ source, place: { from, to, insert } }) =>
    insert === null ? [] : { source, from, to, insert },
  );
  if (changes.length === 0 || !changeTexts(editor, changes)) return;
  const texts = new Set(changes.map((it) => it.source)).size;
  tell(
    store,
    `${placeWords(changes.length)} replaced in ${texts === 1 ? "one text" : `${texts} texts`}.`,
    "plain",
    {
      label: "Undo",
      command: "edit.undo",
    },
  );
}

export const placeWords = (count: number): string => (count === 1 ? "1 place" : `${count} places`);

/** True when what is listed is what is asked for, in the texts as they read now. */
function isFresh({ store, find }: Editor): boolean {
  const { results, query, replaces, replacement, everywhere } = find.store.getState();
  const { saves } = store.getState();
  if (results?.everywhere !== everywhere) return false;
  if (results?.query !== query || results.replacement !== (replaces ? replacement : null)) return false;
  return [...results.texts].every(([name, text]) => saves.get(name)?.text === text);
}
