/** The state of an editor window: the deck, what is unsaved of it, where the cursor is, what is open. Plain values. */

import { createStore, type StoreApi } from "zustand/vanilla";
import { deckFilesOf, textsOf } from "#contract/deck-files.ts";
import type { OpenDeck } from "#contract/decks.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck, DeckChange, DeckSlide } from "#core/deck/deck.ts";
import { renewDeck, reparseAll } from "#core/deck/reparse.ts";
import type { Fault } from "#core/fault.ts";
import type { Problem } from "#core/problem.ts";
import type { SessionRecord } from "#core/show/session-record.ts";
import { planDeck } from "#core/training/plan.ts";
import { noOwnKeys, type OwnKeys } from "#ui/commands/key-map.ts";
import type { ToastMessage } from "#ui/kit/toast.tsx";
import type { Cropping } from "./crop-picture.ts";
import type { ChosenDrawings, ExportJob } from "./export-job.ts";
import { findRenames } from "./find-renames.ts";
import { keepTexts } from "./keep-texts.ts";
import { type Layout, notMeasured } from "./layout-state.ts";
import { editSave, openSave, type SaveState, seeDisk } from "./save-state.ts";
import { markSlides, type SlideMarks, type SlideSection, slideSections } from "./slide-rows.ts";
import { usualLook, type WindowLook } from "./window-look.ts";
import { allParts, type WindowParts } from "./window-parts.ts";

export type Panel = "notes" | "problems" | "outline" | "plan" | "find";
export type Overlay =
  | "palette"
  | "go"
  | "export"
  | "settings"
  | "keys"
  | "recovered"
  | "history"
  | "conflict"
  | "room"
  | "rehearsal"
  | "sessions"
  | "crop";

export interface EditorState {
  readonly deck: Deck;
  readonly saves: ReadonlyMap<string, SaveState>;
  /** Texts whose file is gone and that hold nothing unsaved, or that were recovered without a file. */
  readonly gone: readonly GoneText[];
  /** The text in the source pane. */
  readonly fileName: string;
  /** The slide under the cursor; the last one while the cursor is in a file without slides. */
  readonly slideId: string | null;
  /** Slides chosen together in the list; they count only while the slide under the cursor is one of them. */
  readonly chosen: readonly string[];
  /** Grows when every slide may look different: settings, references, citation numbers. */
  readonly appearance: number;
  readonly problems: readonly Problem[];
  readonly marks: SlideMarks;
  readonly sections: readonly SlideSection[];
  /** Minutes planned for the whole deck, as of the last check. */
  readonly plannedMinutes: number;
  readonly layout: Layout;
  readonly isConnected: boolean;
  /** Why the journal of unsaved text could not be written. */
  readonly journalFault: Fault | null;
  /** How the windows look to this user, whatever the deck. */
  readonly look: WindowLook;
  readonly parts: WindowParts;
  readonly panel: Panel;
  /** Texts with a tab, in the order of the row. */
  readonly tabs: readonly string[];
  readonly overlay: Overlay | null;
  /** The text a dialog about one file is about. */
  readonly asked: string;
  /** Keys of commands that this user chose. */
  readonly ownKeys: OwnKeys;
  /** Keys of the show that this user chose. */
  readonly ownShowKeys: OwnKeys;
  /** How the last rehearsal went; null when none was held. */
  readonly rehearsal: SessionRecord | null;
  readonly job: ExportJob | null;
  /** What the export dialog opens with: the drawings of a show that has just ended. */
  readonly drawings: ChosenDrawings | null;
  readonly toasts: readonly ToastMessage[];
  /** Somebody may be here for the first time. */
  readonly offersTour: boolean;
  /** The picture a part is being cut out of. */
  readonly cropping: Cropping | null;
  /** Pictures that came in and were not described yet. */
  readonly undescribed: readonly NewPicture[];
}

export interface NewPicture {
  /** The source it was put in. */
  readonly source: string;
  readonly name: string;
}

/** A text that has no file in the deck any more. */
export interface GoneText {
  readonly name: string;
  readonly text: string;
  /** What an earlier window left unsaved of it; null when it left the deck while it was open. */
  readonly recovered: { readonly id: string; readonly atMs: number } | null;
}

/** What a look at the disk changed of the texts. */
export interface Seen {
  /** Texts that now read differently. */
  readonly reread: readonly string[];
  /** Old name → new name of files that were renamed and taken along. */
  readonly renamed: ReadonlyMap<string, string>;
}

export type EditorStore = StoreApi<EditorState>;

export function createEditorStore(opened: OpenDeck): EditorStore {
  const deck = parseDeck(deckFilesOf(opened));
  const marks = markSlides(deck, deck.problems);
  return createStore<EditorState>(() => ({
    deck,
    gone: [],
    saves: new Map(textsOf(opened).map((it) => [it.name, openSave(it)])),
    fileName: deck.sources[0]?.name ?? deck.files.settings?.name ?? "",
    slideId: deck.slides[0]?.slide.id ?? null,
    chosen: [],
    appearance: 0,
    problems: deck.problems,
    marks,
    sections: slideSections(deck, marks, []),
    plannedMinutes: planDeck(deck).minutes,
    layout: notMeasured,
    isConnected: true,
    journalFault: null,
    look: usualLook,
    parts: allParts,
    panel: "notes",
    tabs: [],
    overlay: null,
    asked: "",
    ownKeys: noOwnKeys,
    ownShowKeys: noOwnKeys,
    rehearsal: null,
    job: null,
    drawings: null,
    toasts: [],
    cropping: null,
    undescribed: [],
    offersTour: false,
  }));
}

/** A text was edited: the deck follows at once, the rows of the list that changed with it. */
export function editText(store: EditorStore, name: string, text: string, offset: number | null): void {
  editTexts(store, new Map([[name, text]]), offset === null ? null : { name, offset });
}

/** Texts were edited in one go: a slide that went from one to another is the same slide. `cursor` is where it stands now. */
export function editTexts(
  store: EditorStore,
  texts: ReadonlyMap<string, string>,
  cursor: { readonly name: string; readonly offset: number } | null,
): void {
  const state = store.getState();
  const { deck, change } = reparseAll(state.deck, texts);
  let { saves } = state;
  for (const [name, text] of texts) saves = withSave({ saves }, name, (save) => editSave(save, text));
  store.setState({
    ...withDeck(state, deck, change),
    ...(state.toasts.some((it) => it.offer) && { toasts: state.toasts.filter((it) => !it.offer) }),
    saves,
    slideId: (cursor && slideAt(deck, cursor.name, cursor.offset)) ?? survivor(deck, state),
  });
}

/** The cursor moved, or another file came into the pane. */
export function moveCursor(store: EditorStore, name: string, offset: number): void {
  const state = store.getState();
  const slideId = slideAt(state.deck, name, offset) ?? state.slideId;
  if (slideId !== state.slideId || name !== state.fileName) store.setState({ slideId, fileName: name });
}

/** Changes the save of one text; nothing happens for a text that is gone. */
export function updateSave(store: EditorStore, name: string, change: (save: SaveState) => SaveState): void {
  const saves = withSave(store.getState(), name, change);
  if (saves !== store.getState().saves) store.setState({ saves });
}

/**
 * The deck as it is on disk now. Clean texts follow, or leave with their file; unsaved ones stay and become conflicts, also
 * those whose file is gone. A file that was only renamed keeps its text. What the editor's documents have to follow is given.
 */
export function seeOutside(store: EditorStore, opened: OpenDeck): Seen {
  const state = store.getState();
  const onDisk = new Map(textsOf(opened).map((it) => [it.name, it]));
  const renamed = findRenames(state.saves, onDisk);
  const saves = new Map<string, SaveState>();
  const reread: string[] = [];
  const left: GoneText[] = [];
  for (const before of state.saves.values()) {
    const name = renamed.get(before.name) ?? before.name;
    // A save on its way under the old name finds no file; it is sent again under the new one.
    const save = name === before.name ? before : { ...before, name, sending: null, later: null };
    const file = onDisk.get(name);
    const isUnsaved = before.text !== before.saved || before.sending !== null;
    if (!file && !isUnsaved) {
      left.push({ name, text: save.text, recovered: null });
      continue;
    }
    const seen = seeDisk(save, file ? { kind: "changed", file } : { kind: "removed" });
    if (seen.text !== save.text) reread.push(name);
    saves.set(name, seen);
  }
  for (const [name, file] of onDisk) if (!saves.has(name)) saves.set(name, openSave(file));
  const { deck, change } = renewDeck(state.deck, keepTexts(deckFilesOf(opened), state.deck, saves));
  const shown = renamed.get(state.fileName) ?? state.fileName;
  const fileName = saves.has(shown) ? shown : (deck.sources[0]?.name ?? "");
  const gone = [...state.gone, ...left].filter(
    (it, index, all) => !saves.has(it.name) && all.findLastIndex(({ name }) => name === it.name) === index,
  );
  const asked = renamed.get(state.asked) ?? state.asked;
  store.setState({
    ...withDeck(state, deck, change),
    saves,
    gone,
    fileName,
    slideId: survivor(deck, state),
    asked,
    overlay: isAnswered(state.overlay, saves.get(asked)) ? null : state.overlay,
  });
  return { reread, renamed };
}

/** Whether a dialog asks about something that is no question any more: nobody sees it, and no key would reach its command. */
function isAnswered(overlay: Overlay | null, save: SaveState | undefined): boolean {
  if (overlay === "conflict") return save?.theirs?.kind !== "changed";
  return overlay === "recovered" && (save?.recoveredMs ?? null) === null;
}

/** A check of the deck as it stands has finished: all problems, of the parser and of the rules. */
export function setProblems(store: EditorStore, problems: readonly Problem[]): void {
  const { deck, sections } = store.getState();
  const marks = markSlides(deck, problems);
  const plannedMinutes = planDeck(deck).minutes;
  store.setState({ problems, marks, sections: slideSections(deck, marks, sections), plannedMinutes });
}

let lastToast = 0;

/** Shows a message until it is put away. One that offers to do something goes when a text changes: it was about the step before. */
export function tell(
  store: EditorStore,
  text: string,
  tone: ToastMessage["tone"] = "plain",
  offer?: ToastMessage["offer"],
): void {
  lastToast += 1;
  const toast = { id: lastToast, text, tone, ...(offer && { offer }) };
  store.setState({ toasts: [...store.getState().toasts.slice(-2), toast] });
}

/** The slide the window is about, with its place. */
export const currentSlide = ({ deck, slideId }: EditorState): DeckSlide | null =>
  deck.slides.find((it) => it.slide.id === slideId) ?? null;

/** The slides that what is done in the list is done to, in the order of the deck. */
export function chosenSlides({ deck, slideId, chosen }: EditorState): readonly DeckSlide[] {
  const ids = new Set(slideId !== null && chosen.includes(slideId) ? chosen : [slideId]);
  return deck.slides.filter((it) => ids.has(it.slide.id));
}

/** The slide whose text holds this offset; before the first one (in the header) the first, after a separator the next. */
function slideAt(deck: Deck, name: string, offset: number): string | null {
  const placements = deck.sources.find((it) => it.name === name)?.placements ?? [];
  const found = placements.find((it) => offset <= it.range.to) ?? placements.at(-1);
  return found?.slide.id ?? null;
}

function withDeck(state: EditorState, deck: Deck, change: DeckChange): Partial<EditorState> {
  // Marks stay with their slides until the next check: places of problems are stale as soon as text moves.
  const sections = slideSections(deck, state.marks, state.sections);
  return { deck, sections, appearance: state.appearance + (change.everything ? 1 : 0) };
}

function withSave(
  { saves }: Pick<EditorState, "saves">,
  name: string,
  change: (save: SaveState) => SaveState,
): ReadonlyMap<string, SaveState> {
  const save = saves.get(name);
  if (!save) return saves;
  const changed = change(save);
  return changed === save ? saves : new Map(saves).set(name, changed);
}

/** The slide itself when it is still there, else the one that took its place. */
function survivor(deck: Deck, before: EditorState): string | null {
  if (deck.slides.some((it) => it.slide.id === before.slideId)) return before.slideId;
  const was = currentSlide(before)?.index ?? 0;
  return deck.slides[Math.min(was, deck.slides.length - 1)]?.slide.id ?? null;
}
