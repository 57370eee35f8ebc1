/** Beside a picture that is cropped: the part in numbers, and what comes out. */

import { type ReactElement, useEffect, useRef } from "react";
import { type CropBox, edgePlace, moveBox, moveEdge } from "#core/picture/crop-box.ts";
import { NumberField } from "#ui/kit/number-field.tsx";
import { shrunk } from "./crop-moves.ts";

interface NumbersProps {
  readonly image: ImageBitmap;
  readonly box: CropBox;
  readonly isBusy: boolean;
  onChange(box: CropBox): void;
}

export function CropNumbers({ image, box, isBusy, onChange }: NumbersProps): ReactElement {
  const right = edgePlace(box, "right", image);
  const bottom = edgePlace(box, "bottom", image);
  const field = (
    label: string,
    value: number,
    least: number,
    most: number,
    change: (to: number) => CropBox,
  ) => (
    <NumberField
      label={label}
      value={value}
      least={least}
      most={most}
      isDisabled={isBusy}
      onChange={(it) => onChange(change(it))}
    />
  );
  return (
    <fieldset className="crop-numbers">
      <legend>The part, in pixels</legend>
      {field("From the left", box.left, 0, image.width - box.width, (it) => moveBox(box, it, box.top, image))}
      {field("From the top", box.top, 0, image.height - box.height, (it) =>
        moveBox(box, box.left, it, image),
      )}
      {field("Width", box.width, right.least - box.left, image.width - box.left, (it) =>
        moveEdge(box, "right", box.left + it, image),
      )}
      {field("Height", box.height, bottom.least - box.top, image.height - box.top, (it) =>
        moveEdge(box, "bottom", box.top + it, image),
      )}
    </fieldset>
  );
}

const outcomeSide = 220;

/** What comes out, small. */
export function CropOutcome({ image, box }: Pick<NumbersProps, "image" | "box">): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = shrunk(box, outcomeSide);
  useEffect(() => {
    const pen = canvas.current?.getContext("2d");
    pen?.clearRect(0, 0, width, height);
    pen?.drawImage(image, box.left, box.top, box.width, box.height, 0, 0, width, height);
  }, [image, box, width, height]);
  return (
    <figure className="crop-outcome">
      <canvas ref={canvas} width={width} height={height} role="img" aria-label="The part that is kept" />
      <figcaption>
        <span role="status">
          {box.width} × {box.height} px,{" "}
          {Math.round((100 * box.width * box.height) / (image.width * image.height))} % of the picture
        </span>
      </figcaption>
    </figure>
  );
}
