/** The tools for the slide, above it: what is in the hand, its colour, undo and clear, and help for a bad projector. */

import "./tool-row.css";
import { type ReactElement, useContext } from "react";
import { inkColours, type Tool } from "#core/show/ink.ts";
import { placeKey, type Show } from "#core/show/show.ts";
import type { Ask } from "#ui/commands/show-calls.ts";
import { keyOf } from "#ui/commands/show-chords.ts";
import type { ShowAction } from "#ui/commands/show-keys.ts";
import { ShownKeys } from "#ui/commands/shown-keys.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { ButtonGroup } from "#ui/kit/button-group.tsx";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { FilterMenu } from "./filter-menu.tsx";

export interface ToolRowProps {
  readonly show: Show;
  readonly ask: Ask;
  onAction(action: ShowAction): void;
}

const tools: readonly {
  readonly tool: Tool;
  readonly icon: IconName;
  readonly label: string;
}[] = [
  { tool: "laser", icon: "laser", label: "Laser pointer" },
  { tool: "spot", icon: "spot", label: "Spotlight" },
  { tool: "pen", icon: "pen", label: "Pen" },
  { tool: "marker", icon: "marker", label: "Highlighter" },
  { tool: "eraser", icon: "eraser", label: "Eraser" },
  { tool: "zoom", icon: "zoom", label: "Zoom" },
];

export function ToolRow({ show, ask, onAction }: ToolRowProps): ReactElement {
  const keys = useContext(ShownKeys);
  const place = placeKey(show.position);
  const isDrawing = show.tool === "pen" || show.tool === "marker";
  return (
    <ButtonGroup name="Tools on the slide" className="tool-row">
      {isDrawing &&
        inkColours.map((colour) => (
          <IconButton
            key={colour}
            icon={<span className={`ink-swatch ${colour}`} />}
            label={`Draw in ${colour}`}
            isOn={show.colour === colour}
            onPress={() => ask("ink.tool", { tool: show.tool, colour })}
          />
        ))}
      {tools.map(({ tool, icon, label }) => (
        <IconButton
          key={tool}
          icon={<Icon name={icon} />}
          label={label}
          keys={keyOf(keys, tool)}
          isOn={show.tool === tool}
          onPress={() => onAction({ kind: "tool", tool })}
        />
      ))}
      <IconButton
        icon={<Icon name="undo" />}
        label="Undo the last stroke"
        onPress={() => ask("ink.undo", { place })}
      />
      <IconButton
        icon={<Icon name="delete" />}
        label="Clear this slide"
        keys={keyOf(keys, "clear")}
        onPress={() => onAction({ kind: "clear-ink" })}
      />
      <FilterMenu filter={show.filter} onFilter={(filter) => ask("ink.filter", filter)} />
    </ButtonGroup>
  );
}
