/** Holds an element that something other than React made, and keeps it the same across renders. */

import { type ReactElement, useLayoutEffect, useRef } from "react";

export interface MountedElementProps {
  readonly element: HTMLElement;
  readonly className: string;
}

export function MountedElement({ element, className }: MountedElementProps): ReactElement {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Moving a frame reloads it, so it is put in its place once and never taken out while its place lives.
    if (element.parentElement !== holder.current) holder.current?.append(element);
  }, [element]);
  return <div ref={holder} className={className} />;
}
