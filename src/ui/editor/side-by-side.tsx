/** Two texts beside each other, what differs marked, long equal stretches folded. For reading, not for writing. */

import "./side-by-side.css";
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { type ReactElement, useEffect, useRef } from "react";
import { compareTheme } from "./compare-theme.ts";
import { sourceTheme } from "./source-theme.ts";

interface Side {
  readonly label: string;
  readonly text: string;
}

/** A diff of texts that have little in common is not worth more of a reader's time than this. */
const diffConfig = { scanLimit: 1000, timeout: 400 };

export function SideBySide({ left, right }: { readonly left: Side; readonly right: Side }): ReactElement {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = document.createElement("div");
    // In a shadow root, for the same reason as the source pane.
    const root = host.attachShadow({ mode: "open" });
    holder.current?.append(host);
    const view = new MergeView({
      a: { doc: left.text, extensions: extensions(left.label) },
      b: { doc: right.text, extensions: extensions(right.label) },
      parent: root,
      root,
      collapseUnchanged: { margin: 3, minSize: 6 },
      diffConfig,
    });
    return () => {
      view.destroy();
      host.remove();
    };
  }, [left.label, left.text, right.label, right.text]);
  return (
    <section className="side-by-side" aria-label={`${left.label} and ${right.label}, side by side`}>
      <div className="side-by-side-labels">
        <h3>{left.label}</h3>
        <h3>{right.label}</h3>
      </div>
      <div className="side-by-side-texts" ref={holder} />
      {left.text === right.text && <p>Both texts are the same.</p>}
    </section>
  );
}

const extensions = (label: string) => [
  compareTheme,
  sourceTheme,
  EditorState.readOnly.of(true),
  EditorView.lineWrapping,
  lineNumbers(),
  EditorView.contentAttributes.of({ "aria-label": label, "aria-readonly": "true" }),
];
