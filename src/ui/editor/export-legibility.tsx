/** Says when words on a handout come out too small to read, and offers the densest layout on which they do not. */

import type { ReactElement } from "react";
import type { Settings } from "#core/deck/settings.ts";
import type { HandoutRequest } from "#core/export/export-request.ts";
import { densestLegible, leastPoints, type PaperLayout, pointsOnPaper } from "#core/paper/slide-on-paper.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { PaperPreview } from "./paper-preview.ts";

export interface ExportLegibilityProps {
  readonly settings: Settings;
  readonly request: HandoutRequest;
  readonly preview: PaperPreview;
  onChange(perPage: PaperLayout["perPage"]): void;
}

export function ExportLegibility(props: ExportLegibilityProps): ReactElement | null {
  const { settings, request, preview, onChange } = props;
  const smallest = useStore(preview.store, (it) => it.smallest);
  if (smallest === null) return null;
  const layout: PaperLayout = {
    for: request.for,
    orientation: request.orientation,
    perPage: request.perPage ?? settings.handout.layout,
    paper: request.paper ?? settings.handout.paper,
  };
  const points = pointsOnPaper(smallest.size, layout, settings.size);
  if (points >= leastPoints) return null;
  const better = densestLegible(smallest.size, layout, settings.size);
  return (
    <div className="export-small" role="status">
      <Icon name="warning" />
      <div>
        <p>
          The smallest words print at {points.toFixed(1)} points (“{smallest.text}”). Under {leastPoints}{" "}
          points people cannot read them.{" "}
          {better === null &&
            "Not even one slide on a page makes them larger: make them larger on the slide, or use Large print."}
        </p>
        {better !== null && (
          <Button onPress={() => onChange(better)}>
            {better === 1 ? "Put 1 on a page" : `Put ${better} on a page`}
          </Button>
        )}
      </div>
    </div>
  );
}
