/** The slide itself: its steps by button and key, and a click that leads to the words in the text. */

import { type CSSProperties, type ReactElement, useEffect, useState } from "react";
import type { FromStage } from "#contract/stage.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { MountedElement } from "#ui/kit/mounted-element.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { PreviewExcess } from "./preview-excess.tsx";
import { goToWords } from "./slide-actions.ts";

/** Keys of a show that mean a step, while the preview has the focus. */
const stepKeys: Readonly<Record<string, "next" | "back">> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
};

export function PreviewSlide({ editor }: { readonly editor: Editor }): ReactElement {
  const { width, height } = useStore(editor.store, (it) => it.deck.settings.size);
  const [{ step, steps }, setSteps] = useState({ step: 0, steps: 0 });
  useEffect(() => {
    const hear = (message: FromStage) => {
      if (message.kind === "stage.moved") {
        const now = { step: message.place.step, steps: message.steps };
        setSteps((it) => (it.step === now.step && it.steps === now.steps ? it : now));
      } else if (message.kind === "stage.clicked") goToWords(editor, message.words);
      else if (message.kind === "stage.key" && !(message.ctrl || message.meta || message.alt)) {
        const direction = stepKeys[message.key];
        if (direction) editor.preview.step(direction);
      }
    };
    return editor.preview.onMessage(hear);
  }, [editor]);
  return (
    <>
      <div className="preview-room">
        <div className="preview-slide" style={{ "--aspect": width / height } as CSSProperties}>
          <MountedElement element={editor.preview.element} className="preview-stage" />
          <PreviewExcess editor={editor} />
        </div>
      </div>
      <div className="preview-steps">
        {steps > 0 && (
          <>
            <IconButton
              icon={<Icon name="back" />}
              label="One step back"
              isDisabled={step === 0}
              onPress={() => editor.preview.step("back")}
            />
            <span>
              Step {step} of {steps}
            </span>
            <IconButton
              icon={<Icon name="next" />}
              label="Next step"
              isDisabled={step === steps}
              onPress={() => editor.preview.step("next")}
            />
          </>
        )}
      </div>
    </>
  );
}
