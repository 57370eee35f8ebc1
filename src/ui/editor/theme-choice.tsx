/** The themes, each with a picture of a slide in it. */

import type { ReactElement } from "react";
import { ChoiceField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { writeSetting } from "./settings-actions.ts";
import { themeField } from "./settings-fields.ts";

/** Pictures of the title slide of `slides/gallery`; spelled out, because the build looks for just these words. */
const pictures: Readonly<Record<string, string>> = {
  clinic: new URL("../../../assets/themes/pictures/clinic.png", import.meta.url).href,
  night: new URL("../../../assets/themes/pictures/night.png", import.meta.url).href,
  plain: new URL("../../../assets/themes/pictures/plain.png", import.meta.url).href,
  contrast: new URL("../../../assets/themes/pictures/contrast.png", import.meta.url).href,
};

const options = themeField.options.map((it) => ({ ...it, picture: pictures[it.value] }));

export function ThemeChoice({ editor }: { readonly editor: Editor }): ReactElement {
  const theme = useStore(editor.store, (it) => themeField.read(it.deck.settings));
  const write = (it: string) => writeSetting(editor, themeField.path, it);
  return <ChoiceField label={themeField.label} options={options} value={theme} onChange={write} />;
}
