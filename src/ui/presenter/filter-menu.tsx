/** Help for a bad projector: a few settings of brightness and contrast that are worth a try, and colours turned round. */

import type { ReactElement } from "react";
import { type Filter, noFilter } from "#core/show/show.ts";
import { Icon } from "#ui/kit/icon.tsx";
import { MenuButton } from "#ui/kit/menu.tsx";

export interface FilterMenuProps {
  readonly filter: Filter;
  onFilter(filter: Filter): void;
}

const steps = 1.15;
const limits = { least: 0.5, most: 2 };

/** A share made larger or smaller by a step, within what the projector's picture bears. */
const turn = (share: number, by: number): number =>
  Math.min(limits.most, Math.max(limits.least, Math.round(share * by * 100) / 100));

export function FilterMenu({ filter, onFilter }: FilterMenuProps): ReactElement {
  const { brightness, contrast, invert } = filter;
  const entries: readonly { readonly id: string; readonly label: string; readonly to: Filter }[] = [
    { id: "brighter", label: "Brighter", to: { ...filter, brightness: turn(brightness, steps) } },
    { id: "darker", label: "Darker", to: { ...filter, brightness: turn(brightness, 1 / steps) } },
    { id: "more", label: "More contrast", to: { ...filter, contrast: turn(contrast, steps) } },
    { id: "less", label: "Less contrast", to: { ...filter, contrast: turn(contrast, 1 / steps) } },
    {
      id: "invert",
      label: invert ? "Colors as they are" : "Invert colors",
      to: { ...filter, invert: !invert },
    },
    { id: "usual", label: "Back to normal", to: noFilter },
  ];
  return (
    <MenuButton
      name="Picture in the room"
      label={<Icon name="picture" />}
      entries={entries.map(({ id, label }) => ({ id, label, keys: "", isEnabled: true }))}
      onChoose={(id) => {
        const chosen = entries.find((it) => it.id === id);
        if (chosen) onFilter(chosen.to);
      }}
    />
  );
}
