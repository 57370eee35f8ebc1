/** What stands below text and preview: speaker notes, problems, outline, plan, find. */

import "./panel-tabs.css";
import type { ReactElement } from "react";
import { Tabs } from "#ui/kit/tabs.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import type { Panel } from "./editor-store.ts";
import { FindPane } from "./find-pane.tsx";
import { NotesPane } from "./notes-pane.tsx";
import { OutlinePane } from "./outline-pane.tsx";
import { PlanPane } from "./plan-pane.tsx";
import { ProblemsPane } from "./problems-pane.tsx";

export function PanelTabs({ editor }: { readonly editor: Editor }): ReactElement {
  const panel = useStore(editor.store, (it) => it.panel);
  const problems = useStore(editor.store, (it) => it.problems.length);
  return (
    <section className="panel-tabs" aria-label="Notes, problems, outline, plan and find">
      <Tabs
        name="Notes, problems, outline, plan and find"
        selected={panel}
        onSelect={(id) => editor.store.setState({ panel: id as Panel })}
        entries={[
          { id: "notes", label: "Speaker notes", count: null, content: <NotesPane editor={editor} /> },
          { id: "problems", label: "Problems", count: problems, content: <ProblemsPane editor={editor} /> },
          { id: "outline", label: "Outline", count: null, content: <OutlinePane editor={editor} /> },
          { id: "plan", label: "Plan", count: null, content: <PlanPane editor={editor} /> },
          { id: "find", label: "Find", count: null, content: <FindPane editor={editor} /> },
        ]}
      />
    </section>
  );
}
