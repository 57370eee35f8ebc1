/** The picture with the part that is kept in clear and the rest dimmed; edges are dragged, or moved with the arrow keys. */

import { type CSSProperties, type PointerEvent, type ReactElement, useEffect, useRef } from "react";
import { type CropBox, type CropEdge, cropEdges, edgePlace, moveEdge } from "#core/picture/crop-box.ts";
import { dragged, type Grip, placeAfterKey, shrunk } from "./crop-moves.ts";

interface CropViewProps {
  readonly image: ImageBitmap;
  readonly box: CropBox;
  onChange(box: CropBox): void;
}

export function CropView({ image, box, onChange }: CropViewProps): ReactElement {
  const view = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | null>(null);
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;

  const take = (edges: readonly CropEdge[]) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { edges, box, x: event.clientX, y: event.clientY };
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const shown = view.current?.getBoundingClientRect();
    if (!grip.current || !shown) return;
    const scale = image.width / shown.width;
    onChange(
      dragged(
        grip.current,
        (event.clientX - grip.current.x) * scale,
        (event.clientY - grip.current.y) * scale,
        image,
      ),
    );
  };
  const letGo = () => {
    grip.current = null;
  };
  const hold = { onPointerMove: drag, onPointerUp: letGo, onPointerCancel: letGo };

  const place = {
    left: share(box.left, image.width),
    top: share(box.top, image.height),
    width: share(box.width, image.width),
    height: share(box.height, image.height),
  };

  return (
    <div ref={view} className="crop-view" style={{ "--ratio": image.width / image.height } as CSSProperties}>
      <Pixels image={image} />
      <div className="crop-dim">
        <div className="crop-clear" style={place} />
      </div>
      <div className="crop-box" style={place} onPointerDown={take([])} {...hold}>
        {corners.map((edges) => (
          <span
            key={edges.join()}
            className={`crop-corner ${edges.join(" ")}`}
            onPointerDown={take(edges)}
            {...hold}
          />
        ))}
        {cropEdges.map((edge) => {
          const { at, least, most } = edgePlace(box, edge, image);
          return (
            <span
              key={edge}
              className={`crop-edge ${edge}`}
              role="slider"
              tabIndex={0}
              aria-label={`${edgeNames[edge]} edge`}
              aria-orientation={edge === "left" || edge === "right" ? "horizontal" : "vertical"}
              aria-valuenow={at}
              aria-valuemin={least}
              aria-valuemax={most}
              aria-valuetext={`${at} pixels`}
              onPointerDown={take([edge])}
              {...hold}
              onKeyDown={(event) => {
                const to = placeAfterKey(event, edge, edgePlace(box, edge, image));
                if (to === null) return;
                event.preventDefault();
                onChange(moveEdge(box, edge, to, image));
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

const corners: readonly (readonly CropEdge[])[] = [
  ["left", "top"],
  ["right", "top"],
  ["left", "bottom"],
  ["right", "bottom"],
];

const edgeNames: Readonly<Record<CropEdge, string>> = {
  left: "Left",
  top: "Upper",
  right: "Right",
  bottom: "Lower",
};

/** As many as a screen shows. */
const mostShown = 1600;

function Pixels({ image }: { readonly image: ImageBitmap }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = shrunk(image, mostShown);
  useEffect(() => {
    canvas.current?.getContext("2d")?.drawImage(image, 0, 0, width, height);
  }, [image, width, height]);
  return (
    <canvas
      ref={canvas}
      className="crop-pixels"
      width={width}
      height={height}
      role="img"
      aria-label="The whole picture"
    />
  );
}
