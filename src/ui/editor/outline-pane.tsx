/** The talk at a glance: sections, slides, planned minutes. */

import "./outline-pane.css";
import type { ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { chooseSlides, focusSource } from "./slide-actions.ts";

export function OutlinePane({ editor }: { readonly editor: Editor }): ReactElement {
  const sections = useStore(editor.store, (it) => it.sections);
  const selected = useStore(editor.store, (it) => it.slideId);
  return (
    <ol className="outline" aria-label="Outline">
      {sections.map((section) => (
        <li key={section.id}>
          <h2>
            {section.heading}
            {section.minutes !== null && <span className="slide-minutes">{section.minutes} min</span>}
          </h2>
          <ol>
            {section.rows.map((row) => (
              <li key={row.id} {...(row.id === selected ? { "aria-current": "true" as const } : {})}>
                <Button
                  look="quiet"
                  className="outline-row"
                  onPress={() => {
                    chooseSlides(editor, [row.id]);
                    focusSource(editor);
                  }}
                >
                  <span className="slide-number">{row.number}</span>
                  {row.words}
                </Button>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
