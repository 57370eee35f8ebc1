/** Values that differ from house to house, written once and used on slides as `{{site.name}}`. */

import { type ReactElement, useState } from "react";
import { Button } from "#ui/kit/button.tsx";
import { LineField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { Line } from "./setting-input.tsx";
import { writeSetting } from "./settings-actions.ts";

export function SiteForm({ editor }: { readonly editor: Editor }): ReactElement {
  const site = useStore(editor.store, (it) => it.deck.settings.site);
  const [name, setName] = useState("");
  const wrong = name !== "" && !/^[\p{L}\p{N}_-]+$/u.test(name);
  const isTaken = Object.hasOwn(site, name);
  const error = wrong ? "Letters, digits, - and _ only." : isTaken ? "This name is taken." : null;
  return (
    <section className="site-values" aria-label="Site values">
      <p className="field-hint">
        What differs from house to house, such as a phone number: written once here, and on slides as{" "}
        <code>{"{{site.name}}"}</code>.
      </p>
      <div className="settings-fields">
        {Object.entries(site).map(([key, value]) => (
          <Line
            key={`${key} ${value}`}
            label={key}
            hint={`On slides as {{site.${key}}}.`}
            value={value}
            error={null}
            onWrite={(words) => writeSetting(editor, ["site", key], words)}
          />
        ))}
      </div>
      <div className="site-new">
        <LineField
          label="Another value"
          hint="A name such as pharmacy or rapid-response."
          value={name}
          error={error}
          onChange={setName}
        />
        <Button
          isDisabled={name === "" || error !== null}
          onPress={() => {
            writeSetting(editor, ["site", name], "…");
            setName("");
          }}
        >
          Add
        </Button>
      </div>
    </section>
  );
}
