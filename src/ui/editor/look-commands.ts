/** Commands for how all editor windows look: they count at once, here and in the others, and at the next start. */

import type { MemoryArea } from "#ui/page-memory.ts";
import type { Editor } from "./editor.ts";
import {
  applyLook,
  type ColourChoice,
  lookKey,
  readLook,
  stepZoom,
  usualLook,
  type WindowLook,
  writeLook,
} from "./window-look.ts";

export interface LookCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
  run(): void;
  isEnabled(): boolean;
}

/** The page looks as the store says, the store as was remembered or is chosen in any window. */
export function followLook(
  { store, source }: Pick<Editor, "store" | "source">,
  memory: MemoryArea,
  page: HTMLElement,
): void {
  const look = readLook(memory.getItem(lookKey));
  store.setState({ look });
  applyLook(look, page);
  memory.onChange((key, value) => {
    if (key === lookKey) store.setState({ look: readLook(value) });
  });
  store.subscribe(({ look: now }, before) => {
    if (now === before.look) return;
    applyLook(now, page);
    memory.setItem(lookKey, writeLook(now));
    // The text knows how high its lines are, and does not see the type change.
    source.view.requestMeasure();
  });
}

/** On a Mac, Alt with a key writes a sign, so Ctrl takes its place there. */
export function lookCommands({
  store,
  platform,
}: Pick<Editor, "store" | "platform">): readonly LookCommand[] {
  const look = () => store.getState().look;
  const change = (part: Partial<WindowLook>) => store.setState({ look: { ...look(), ...part } });
  const alt = platform === "mac" ? "Ctrl" : "Alt";
  const colours = (choice: ColourChoice, label: string): LookCommand => ({
    id: `look.${choice}`,
    label,
    keys: [],
    run: () => change({ colours: choice }),
    isEnabled: () => look().colours !== choice,
  });
  const size = (
    [id, label, keys]: readonly [string, string, readonly string[]],
    of: "zoom" | "textSize",
    next: (percent: number) => number,
  ): LookCommand => ({
    id,
    label,
    keys,
    run: () => change({ [of]: next(look()[of]) }),
    isEnabled: () => next(look()[of]) !== look()[of],
  });
  const bigger = (percent: number) => stepZoom(percent, 1);
  const smaller = (percent: number) => stepZoom(percent, -1);
  return [
    colours("light", "Light colours"),
    colours("dark", "Dark colours"),
    colours("system", "Colours of the system"),
    size(["look.zoom-in", "Zoom in", ["Mod++", "Mod+=", "Mod+Shift++"]], "zoom", bigger),
    size(["look.zoom-out", "Zoom out", ["Mod+-"]], "zoom", smaller),
    size(["look.zoom-usual", "Usual size", ["Mod+0"]], "zoom", () => usualLook.zoom),
    size(["look.text-bigger", "Bigger text to write", [`${alt}++`, `${alt}+=`]], "textSize", bigger),
    size(["look.text-smaller", "Smaller text to write", [`${alt}+-`]], "textSize", smaller),
    size(["look.text-usual", "Usual text to write", [`${alt}+0`]], "textSize", () => usualLook.textSize),
  ];
}
