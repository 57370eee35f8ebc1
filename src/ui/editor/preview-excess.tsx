/** Shows on the previewed slide itself over which edge its content goes, by how much, and fits it with one press. */

import "./preview-excess.css";
import type { ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { excessOfCurrent, excessWords, fitCurrent, fitOfCurrent } from "./fit-slide.ts";

export function PreviewExcess({ editor }: { readonly editor: Editor }): ReactElement {
  const words = useStore(editor.store, (it) => excessWords(excessOfCurrent(it)));
  const side = useStore(editor.store, (it) => excessOfCurrent(it)?.side ?? null);
  const percent = useStore(editor.store, fitOfCurrent);
  return (
    <div className="preview-excess" data-side={side ?? undefined}>
      <div className="preview-excess-label">
        {words !== "" && <Icon name="overflow" />}
        {/* Always there, so that a screen reader hears what comes into it. */}
        <span role="status">{words}</span>
        {percent !== null && (
          <Button className="preview-fit" aria-label="Fit the slide" onPress={() => fitCurrent(editor)}>
            Fit
          </Button>
        )}
      </div>
    </div>
  );
}
