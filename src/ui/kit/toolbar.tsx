/** A row of controls that is one stop for Tab; arrows move inside it. */

import type { ReactElement, ReactNode } from "react";
import { Toolbar as AriaToolbar } from "react-aria-components";

export interface ToolbarProps {
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

export function Toolbar({ name, className, children }: ToolbarProps): ReactElement {
  return (
    <AriaToolbar aria-label={name} className={className}>
      {children}
    </AriaToolbar>
  );
}
