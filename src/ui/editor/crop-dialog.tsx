/** Chooses the part of a picture that is kept: on the picture or by numbers, with what comes out beside it. */

import "./crop-dialog.css";
import { type ReactElement, useEffect, useState } from "react";
import { type CropBox, wholeBox } from "#core/picture/crop-box.ts";
import { useAfterClosing } from "#ui/kit/after-closing.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { closeCrop, crop } from "./crop-actions.ts";
import type { Cropping } from "./crop-picture.ts";
import { CropNumbers, CropOutcome } from "./crop-side.tsx";
import { CropView } from "./crop-view.tsx";
import type { Editor } from "./editor.ts";
import { focusSource } from "./slide-actions.ts";

export function CropDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const cropping = useStore(editor.store, (it) => (it.overlay === "crop" ? it.cropping : null));
  return (
    <Dialog isOpen={cropping !== null} size="wide" title="Crop the picture" onClose={() => closeCrop(editor)}>
      {cropping && <CropForm editor={editor} cropping={cropping} />}
    </Dialog>
  );
}

interface CropFormProps {
  readonly editor: Editor;
  readonly cropping: Cropping;
}

function CropForm({ editor, cropping }: CropFormProps): ReactElement {
  const { image, use } = cropping;
  const [box, setBox] = useState<CropBox>(() => wholeBox(image));
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const afterClosing = useAfterClosing();
  useEffect(() => afterClosing(() => focusSource(editor)));
  const isWhole = box.width === image.width && box.height === image.height;
  const cut = async () => {
    setBusy(true);
    setFault(await crop(editor, cropping, box));
    setBusy(false);
  };
  return (
    <>
      <p className="crop-about">
        What is dimmed is taken out of the file the slide shows; {use.name} itself stays in the deck as it is.
        Edges move with the mouse or the arrow keys, with Shift by one pixel.
      </p>
      <div className="crop-work">
        <div className="crop-room">
          <CropView image={image} box={box} onChange={setBox} />
        </div>
        <div className="crop-side">
          <CropNumbers image={image} box={box} isBusy={isBusy} onChange={setBox} />
          <CropOutcome image={image} box={box} />
        </div>
      </div>
      <p role="alert" className="field-error">
        {fault}
      </p>
      <div className="dialog-actions">
        <Button isDisabled={isWhole || isBusy} onPress={() => setBox(wholeBox(image))}>
          Whole picture
        </Button>
        <Button onPress={() => closeCrop(editor)}>Cancel</Button>
        <Button look="strong" isDisabled={isWhole || isBusy} onPress={() => void cut()}>
          Crop
        </Button>
      </div>
    </>
  );
}
