/** Puts pictures into the deck and links them in the text: first the files are on disk, then the text names them. */

import { isolateHistory } from "@codemirror/commands";
import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import { plainWords } from "#core/picture/plain-words.ts";
import { describePicture, writePictures } from "#core/write/picture-text.ts";
import type { Editor } from "./editor.ts";
import { currentSlide, tell } from "./editor-store.ts";
import { holdPlace, type TextPlace } from "./file-drops.ts";
import { preparePicture } from "./prepare-picture.ts";
import { focusSource, showFile } from "./slide-actions.ts";

/** All that came well are linked in one step; each that did not is told with its reason. */
export async function takePictures(editor: Editor, files: readonly File[], place: TextPlace): Promise<void> {
  const { store } = editor;
  if (!store.getState().saves.get(place.source)?.writable)
    return tell(store, `${place.source} can be read, not changed. No picture was put in.`, "bad");
  const names = await holdPlace(place, () => addAll(editor, files));
  if (names.length > 0) writeLinks(editor, names, place);
}

async function addAll({ store, connection }: Editor, files: readonly File[]): Promise<readonly string[]> {
  const title = currentSlide(store.getState())?.slide.title ?? "";
  const names: string[] = [];
  for (const file of files) {
    try {
      const base64 = await preparePicture(file);
      const { name, isNew } = await connection.call("deck.addAsset", { name: wishOf(file, title), base64 });
      if (!isNew) tell(store, `This picture is in the deck already, as ${name}: that one was linked.`);
      if (!names.includes(name)) names.push(name);
    } catch (error) {
      const { what, safe, next } = faultWords(asFault(error).fault);
      tell(store, `${what} ${safe} ${next}`, "bad");
    }
  }
  return names;
}

/** A bitmap of the clipboard is called `image.png`, which says nothing: the title of its slide says more. */
const wishOf = ({ name }: File, title: string): string =>
  (/^image\.\w+$/i.test(name) && title !== "" ? plainWords(title) : name).slice(0, 255);

function writeLinks(editor: Editor, names: readonly string[], { source, at }: TextPlace): void {
  showFile(editor, source);
  const { view } = editor.source;
  if (editor.documents.shown() !== source) return;
  const { doc } = view.state;
  const line = doc.lineAt(Math.min(at, doc.length));
  const below = line.number < doc.lines ? doc.line(line.number + 1).text : "";
  const { edit, cursor } = writePictures(line.text, Math.min(at, doc.length) - line.from, names, below);
  view.dispatch({
    changes: { from: line.from + edit.from, to: line.from + edit.to, insert: edit.insert },
    selection: { anchor: line.from + cursor },
    scrollIntoView: true,
    userEvent: "input.picture",
    annotations: isolateHistory.of("full"),
  });
  view.focus();
  editor.store.setState({ undescribed: names.map((name) => ({ source, name })) });
}

/** Writes what the first of the new pictures shows and asks for the next; without words it stays as it is. */
export function describeNext(editor: Editor, words: string): void {
  const [picture, ...rest] = editor.store.getState().undescribed;
  editor.store.setState({ undescribed: rest });
  if (!picture) return;
  showFile(editor, picture.source);
  const { view } = editor.source;
  const edit = describePicture(view.state.doc.toString(), picture.name, words);
  if (edit && editor.documents.shown() === picture.source && !view.state.readOnly)
    view.dispatch({
      changes: edit,
      selection: { anchor: view.state.doc.lineAt(edit.from).to + edit.insert.length },
      userEvent: "input.picture",
      annotations: isolateHistory.of("full"),
    });
  if (rest.length === 0) focusSource(editor);
}
