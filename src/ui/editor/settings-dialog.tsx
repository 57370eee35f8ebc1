/** The settings of the deck as a form over deck.yml. What is written here stands in the text at once; undo takes it back. */

import "./settings-dialog.css";
import { type ReactElement, useState } from "react";
import { Dialog } from "#ui/kit/dialog.tsx";
import { DialogEnd } from "#ui/kit/dialog-end.tsx";
import { Tabs } from "#ui/kit/tabs.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { NetworkForm } from "./network-form.tsx";
import { ObjectivesForm } from "./objectives-form.tsx";
import { ReferencesForm } from "./references-form.tsx";
import { SettingInput } from "./setting-input.tsx";
import { aboutFields, handoutFields, lookFields, type SettingField, timeFields } from "./settings-fields.ts";
import { SiteForm } from "./site-form.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

export function SettingsDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const { store } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "settings");
  const [tab, setTab] = useState("about");
  const close = () => store.setState({ overlay: null });
  const fields = (all: readonly SettingField[]) => (
    <div className="settings-fields">
      {all.map((it) => (
        <SettingInput key={it.path.join(".")} editor={editor} field={it} />
      ))}
    </div>
  );
  const entries = [
    { id: "about", label: "About", content: fields(aboutFields) },
    {
      id: "look",
      label: "Look",
      content: (
        <>
          <ThemeChoice editor={editor} />
          {fields(lookFields)}
        </>
      ),
    },
    {
      id: "training",
      label: "Training",
      content: (
        <>
          {fields(timeFields)}
          <ObjectivesForm editor={editor} />
        </>
      ),
    },
    { id: "handout", label: "Handout", content: fields(handoutFields) },
    { id: "sources", label: "Sources", content: <ReferencesForm editor={editor} /> },
    { id: "site", label: "Site values", content: <SiteForm editor={editor} /> },
    { id: "network", label: "Network", content: <NetworkForm editor={editor} /> },
  ];
  return (
    <Dialog isOpen={isOpen} title="Deck settings" size="wide" onClose={close}>
      <div className="settings-tabs">
        <Tabs
          name="Parts of the settings"
          selected={tab}
          onSelect={setTab}
          entries={entries.map((it) => ({ ...it, count: null }))}
        />
      </div>
      <DialogEnd label="Done" onClose={close} />
    </Dialog>
  );
}
