/** Format and size of pictures. */

import type { ReactElement } from "react";
import type { ExportChoices } from "#core/export/export-choices.ts";
import { pictureSize } from "#core/export/pictures-request.ts";
import { ChoiceField } from "#ui/kit/field.tsx";

/** What screens and programs commonly want: a small window, a full screen, one of four times as many points. */
const widths = [1280, 1920, 3840] as const;

export interface ExportPicturesProps {
  readonly slide: { readonly width: number; readonly height: number };
  readonly choices: ExportChoices;
  onChange(part: Partial<ExportChoices>): void;
}

export function ExportPictures({ slide, choices, onChange }: ExportPicturesProps): ReactElement {
  return (
    <>
      <ChoiceField
        label="Format"
        hint="PNG keeps edges sharp; JPEG is smaller where there are photographs."
        options={[
          { value: "png", label: "PNG" },
          { value: "jpeg", label: "JPEG" },
        ]}
        value={choices.pictureFormat}
        onChange={(pictureFormat) => onChange({ pictureFormat })}
      />
      <ChoiceField
        label="Size"
        hint="In points, as wide and high as each picture comes out."
        options={widths.map((width) => ({
          value: `${width}`,
          label: `${width} × ${pictureSize(slide, width).height}`,
        }))}
        value={`${choices.pictureWidth}`}
        onChange={(value) => onChange({ pictureWidth: widths.find((it) => `${it}` === value) ?? 1920 })}
      />
    </>
  );
}
