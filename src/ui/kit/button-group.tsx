/**
 * Buttons that belong together, each a stop of its own for Tab. Unlike a toolbar it leaves the arrow keys alone, for windows
 * where those move the show whatever has the focus.
 */

import "./button-group.css";
import type { ReactElement, ReactNode } from "react";

export interface ButtonGroupProps {
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

export function ButtonGroup({ name, className, children }: ButtonGroupProps): ReactElement {
  return (
    <fieldset aria-label={name} className={`button-group ${className}`}>
      {children}
    </fieldset>
  );
}
