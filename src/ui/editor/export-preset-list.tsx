/** Named choices of this deck: pressed, they are chosen; and a name for the choices as they are. */

import { type ReactElement, useContext, useState } from "react";
import { type ExportChoices, readChoices } from "#core/export/export-choices.ts";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { LineField } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { RememberedContext } from "#ui/kit/remembered.ts";
import { forgetPreset, keepPreset, longestName, readPresets } from "./export-presets.ts";

export interface ExportPresetListProps {
  readonly choices: ExportChoices;
  /** What a preset of another version leaves open. */
  readonly first: ExportChoices;
  onChange(choices: ExportChoices): void;
}

export function ExportPresetList({ choices, first, onChange }: ExportPresetListProps): ReactElement {
  const memory = useContext(RememberedContext);
  const [presets, setPresets] = useState(() => readPresets(memory));
  const [name, setName] = useState<string | null>(null);
  const wanted = (name ?? "").trim();
  const keep = () => {
    if (wanted === "") return;
    setPresets(keepPreset(memory, wanted, choices));
    setName(null);
  };
  return (
    <fieldset className="export-presets" aria-label="Kept choices">
      {presets.length > 0 && (
        <ul>
          {presets.map((it) => (
            <li key={it.name}>
              <Button onPress={() => onChange(readChoices(it.choices, first))}>{it.name}</Button>
              <IconButton
                icon={<Icon name="close" />}
                label={`Forget “${it.name}”`}
                onPress={() => setPresets(forgetPreset(memory, it.name))}
              />
            </li>
          ))}
        </ul>
      )}
      {name === null ? (
        <Button look="quiet" onPress={() => setName("")}>
          <Icon name="add" />
          Keep these choices under a name
        </Button>
      ) : (
        <form
          ref={beginWriting}
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <LineField
            label="Name of these choices"
            hint="Kept with this deck on this computer, without names of people."
            value={name}
            error={null}
            onChange={(it) => setName(it.slice(0, longestName))}
          />
          <div className="export-row">
            <Button type="submit" isDisabled={wanted === ""}>
              Keep
            </Button>
            <Button look="quiet" onPress={() => setName(null)}>
              Do not keep
            </Button>
          </div>
        </form>
      )}
    </fieldset>
  );
}

/** The button that was pressed is gone: who pressed it goes on with the name. The same function each time, so once. */
function beginWriting(form: HTMLFormElement | null): void {
  form?.querySelector("input")?.focus();
}
