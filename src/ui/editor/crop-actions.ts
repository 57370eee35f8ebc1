/** Cuts a part out of a picture of the deck: a new file comes into the deck, and only then the text shows it. */

import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import type { CropBox } from "#core/picture/crop-box.ts";
import { pictureAt, replacePicture } from "#core/write/picture-use.ts";
import { changeTexts } from "./change-texts.ts";
import { type Cropping, cutOut, loadPicture, type NoCrop } from "./crop-picture.ts";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";
import { preparePicture } from "./prepare-picture.ts";

const why: Readonly<Record<NoCrop, string>> = {
  drawing:
    "is a drawing (SVG): it is made of shapes, not of pixels, and cannot be cropped here. Crop it in the program it was drawn with.",
  moving: "moves, or can. A part of it would stand still, so it cannot be cropped here.",
};

/** Shows the picture at the cursor to be cropped, or the only one of the slide. */
export async function openCrop(editor: Editor): Promise<void> {
  const { store, connection, documents } = editor;
  const { deck } = store.getState();
  const source = documents.shown();
  const use = pictureAt(deck, source, documents.cursor());
  if (!use)
    return tell(
      store,
      "There is no picture of this deck at the cursor. Put the cursor on one, then crop it.",
    );
  if (store.getState().saves.get(source)?.writable === false)
    return tell(store, `${source} is read-only, so its pictures cannot be cropped.`, "bad");
  try {
    const loaded = await loadPicture(connection, use);
    if (typeof loaded === "string") tell(store, `${use.name} ${why[loaded]}`);
    else if (store.getState().overlay === null) store.setState({ overlay: "crop", cropping: loaded });
    else loaded.image.close();
  } catch (error) {
    const { what, next } = faultWords(asFault(error).fault);
    tell(store, `${what} ${next}`, "bad");
  }
}

export function closeCrop(editor: Editor): void {
  editor.store.getState().cropping?.image.close();
  editor.store.setState({ overlay: null, cropping: null });
}

/** One step of undo; the whole picture stays in the deck, for whatever else shows it. Gives why it failed, or null. */
export async function crop(editor: Editor, cropping: Cropping, box: CropBox): Promise<string | null> {
  const { store, connection } = editor;
  const { use } = cropping;
  try {
    const file = await cutOut(cropping, box);
    const base64 = await preparePicture(file);
    const { name } = await connection.call("deck.addAsset", { name: file.name, base64 });
    const change = replacePicture(store.getState().deck, use, name);
    closeCrop(editor);
    followPart(editor, use.name, name);
    if (!change)
      tell(store, `The text changed meanwhile. The part is in the deck as ${name}: link it.`, "bad");
    else if (changeTexts(editor, [change]))
      tell(
        store,
        `The slide shows ${name} now. The whole picture stays in the deck as ${use.name}.`,
        "plain",
        {
          label: "Undo",
          command: "edit.undo",
        },
      );
    return null;
  } catch (error) {
    const { what, safe, next } = faultWords(asFault(error).fault);
    return `${what} ${safe} ${next}`;
  }
}

/** A picture that came in just now is still to be described, under its new name. */
function followPart({ store }: Editor, from: string, to: string): void {
  const { undescribed } = store.getState();
  store.setState({ undescribed: undescribed.map((it) => (it.name === from ? { ...it, name: to } : it)) });
}
