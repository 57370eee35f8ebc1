/** The slide under the cursor as the room will see it, with its steps. */

import "./preview-pane.css";
import { type CSSProperties, type ReactElement, useEffect, useState } from "react";
import { IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { MountedElement } from "#ui/kit/mounted-element.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";

interface Steps {
  readonly step: number;
  readonly steps: number;
}

export function PreviewPane({ editor }: { readonly editor: Editor }): ReactElement {
  const { width, height } = useStore(editor.store, (it) => it.deck.settings.size);
  const [{ step, steps }, setSteps] = useState<Steps>({ step: 0, steps: 0 });
  useEffect(() => {
    editor.preview.onMessage((message) => {
      if (message.kind !== "stage.moved") return;
      const now = { step: message.place.step, steps: message.steps };
      setSteps((it) => (it.step === now.step && it.steps === now.steps ? it : now));
    });
  }, [editor]);
  return (
    <section className="preview-pane" aria-label="Preview">
      <div className="preview-room">
        <div className="preview-slide" style={{ "--aspect": width / height } as CSSProperties}>
          <MountedElement element={editor.preview.element} className="preview-stage" />
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
    </section>
  );
}
