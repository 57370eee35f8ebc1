/** The command table of the editor: menus, buttons, keys and the palette all point here. */

import { openSearchPanel } from "@codemirror/search";
import type { Command } from "#ui/commands/command.ts";
import { openCrop } from "./crop-actions.ts";
import type { Editor } from "./editor.ts";
import { currentSlide } from "./editor-store.ts";
import { openFind, placesOf, stepPlace } from "./find-actions.ts";
import { fitCurrent, fitOfCurrent } from "./fit-slide.ts";
import { openHistory } from "./history-actions.ts";
import { lookCommands } from "./look-commands.ts";
import { openDeck, openStart, takeTour } from "./other-decks.ts";
import { stepProblem } from "./problem-actions.ts";
import { showRehearsal } from "./rehearsal-actions.ts";
import { endShow, present } from "./show-actions.ts";
import { focusSource, stepSlide } from "./slide-actions.ts";
import { copyByMenu, pasteByMenu } from "./slide-clipboard.ts";
import {
  addSlide,
  deleteChosen,
  duplicateChosen,
  moveChosen,
  rankChosen,
  toggleHidden,
  travel,
} from "./slide-edits.ts";
import { starters } from "./slide-starters.ts";
import { textCommands } from "./text-commands.ts";
import { viewCommands } from "./view-commands.ts";

const always = () => true;

export function editorCommands(editor: Editor): readonly Command[] {
  const { store, source, saver } = editor;
  const command = (
    id: string,
    label: string,
    keys: readonly string[],
    run: () => void,
    isEnabled = always,
  ): Command => ({
    id,
    label,
    run,
    isEnabled,
    madeKeys: keys,
    // Which keys count is the user's choice, and may change at any time.
    get keys() {
      return editor.keys.of(id) ?? keys;
    },
  });
  const hasProblem = () => store.getState().problems.length > 0;
  const hasPlace = () => placesOf(editor.find.store.getState().results).length > 0;
  const hasSlide = () => currentSlide(store.getState()) !== null;
  const canMove = (by: 1 | -1) => () => {
    const { deck } = store.getState();
    return deck.slides[(currentSlide(store.getState())?.index ?? Number.NaN) + by] !== undefined;
  };
  return [
    command("deck.open", "Open another deck…", ["Mod+O"], () => void openDeck(editor)),
    command("deck.start", "Start window", [], () => void openStart(editor)),
    command("deck.save", "Save", ["Mod+S"], () => void saver.now()),
    command("deck.history", "History of this source…", [], () => openHistory(editor)),
    command("deck.sessions", "Sessions…", [], () => store.setState({ overlay: "sessions" })),
    command("export.open", "Export…", ["Mod+Shift+E"], () => store.setState({ overlay: "export" })),
    command("deck.settings", "Deck settings…", ["Mod+,"], () => store.setState({ overlay: "settings" })),
    command("window.close", "Close window", ["Mod+Shift+W"], () => void closeWindow(editor)),
    command("edit.undo", "Undo", ["Mod+Z"], () => travel(editor, "undo")),
    command("edit.redo", "Redo", ["Mod+Shift+Z", "Mod+Y"], () => travel(editor, "redo")),
    command("edit.find", "Find and replace…", ["Mod+F"], () => {
      focusSource(editor);
      openSearchPanel(source.view);
    }),
    command("find.open", "Find and replace in the whole deck…", ["Mod+Shift+F"], () => openFind(editor)),
    command("find.next", "Go to next found place", ["F4"], () => void stepPlace(editor, 1), hasPlace),
    command(
      "find.previous",
      "Go to previous found place",
      ["Shift+F4"],
      () => void stepPlace(editor, -1),
      hasPlace,
    ),
    ...textCommands(source).map((it) => command(it.id, it.label, it.keys, it.run)),
    command("picture.crop", "Crop the picture…", [], () => void openCrop(editor), hasSlide),
    command("slide.add", "New slide", ["Mod+Enter"], () => addSlide(editor)),
    ...starters.map(({ layout, name, markdown }) =>
      command(`slide.add.${layout}`, `New slide: ${name}`, [], () => addSlide(editor, markdown)),
    ),
    command("slide.cut", "Cut slide", [], () => void copyByMenu(editor, "cut"), hasSlide),
    command("slide.copy", "Copy slide", [], () => void copyByMenu(editor), hasSlide),
    command("slide.paste", "Paste slide", [], () => void pasteByMenu(editor)),
    command("slide.duplicate", "Duplicate slide", ["Mod+Shift+D"], () => duplicateChosen(editor), hasSlide),
    command(
      "slide.delete",
      "Delete slide",
      ["Mod+Shift+Backspace"],
      () => void deleteChosen(editor),
      hasSlide,
    ),
    command(
      "slide.move-up",
      "Move slide up",
      ["Mod+Shift+ArrowUp"],
      () => moveChosen(editor, -1),
      canMove(-1),
    ),
    command(
      "slide.move-down",
      "Move slide down",
      ["Mod+Shift+ArrowDown"],
      () => moveChosen(editor, 1),
      canMove(1),
    ),
    command("slide.hide", "Hide or show slide", ["Mod+Shift+H"], () => toggleHidden(editor), hasSlide),
    command(
      "slide.fit",
      "Fit slide",
      [],
      () => fitCurrent(editor),
      () => fitOfCurrent(store.getState()) !== null,
    ),
    command("slide.must", "Mark slide as must", [], () => rankChosen(editor, "must"), hasSlide),
    command("slide.should", "Mark slide as should", [], () => rankChosen(editor, "should"), hasSlide),
    command("slide.could", "Mark slide as could", [], () => rankChosen(editor, "could"), hasSlide),
    command(
      "slide.previous",
      "Go to previous slide",
      ["Alt+PageUp"],
      () => stepSlide(editor, -1),
      canMove(-1),
    ),
    command("slide.next", "Go to next slide", ["Alt+PageDown"], () => stepSlide(editor, 1), canMove(1)),
    command("view.palette", "Find a command…", ["Mod+Shift+P"], () => store.setState({ overlay: "palette" })),
    ...[...viewCommands(editor), ...lookCommands(editor)].map((it) =>
      command(it.id, it.label, it.keys, it.run, it.isEnabled),
    ),
    command("problem.next", "Go to next problem", ["F8"], () => stepProblem(editor, 1), hasProblem),
    command(
      "problem.previous",
      "Go to previous problem",
      ["Shift+F8"],
      () => stepProblem(editor, -1),
      hasProblem,
    ),
    command("show.from-start", "Present from start", ["F5"], () => void present(editor, "start"), hasSlide),
    command(
      "show.from-here",
      "Present from here",
      ["Shift+F5"],
      () => void present(editor, "here"),
      hasSlide,
    ),
    command("show.rehearse", "Rehearse…", [], () => void present(editor, "start", true), hasSlide),
    command("show.rehearsal", "Times of the last rehearsal…", [], () => void showRehearsal(editor)),
    command("show.room", "Check the room…", [], () => store.setState({ overlay: "room" })),
    command("show.end", "End the show", [], () => void endShow(editor)),
    command("help.tour", "Take the tour", [], () => void takeTour(editor)),
    command("help.keys", "Keys", ["F1"], () => store.setState({ overlay: "keys" })),
  ];
}

async function closeWindow({ connection, saver }: Editor): Promise<void> {
  await saver.now();
  await connection.call("desk.closeWindow", {}).catch(() => undefined);
}
