/** All slides at once over the panes of the console, with a line to search them. */

import "./grid-pane.css";
import { type ReactElement, useEffect, useState } from "react";
import { Button } from "#ui/kit/button.tsx";
import { MountedElement } from "#ui/kit/mounted-element.tsx";
import { SearchLine } from "#ui/kit/search-line.tsx";
import type { SlideGrid } from "./slide-grid.ts";

export interface GridPaneProps {
  readonly grid: SlideGrid;
  readonly isOpen: boolean;
  onClose(): void;
}

/** The sheet stays in the page while it is closed, because a frame that is taken out forgets what it drew. */
export function GridPane({ grid, isOpen, onClose }: GridPaneProps): ReactElement {
  const [query, setQuery] = useState("");
  const [count, setCount] = useState<number | null>(null);

  function search(text: string): void {
    setQuery(text);
    const found = grid.search(text);
    setCount(text.trim() === "" ? null : found);
  }

  useEffect(() => {
    if (!isOpen) return;
    grid.focus();
    return () => {
      // A hidden frame that keeps the focus would swallow every key of the show.
      grid.element.closest<HTMLElement>("main")?.focus();
      setQuery("");
      setCount(null);
      grid.search("");
    };
  }, [isOpen, grid]);

  return (
    <section className="grid-pane" aria-label="All slides" hidden={!isOpen}>
      <div className="grid-bar">
        <SearchLine label="Find a slide" value={query} onChange={search} onLeave={() => grid.focus()} />
        <p role="status">
          {count === null ? "" : count === 1 ? "1 slide" : `${count === 0 ? "No" : count} slides`}
        </p>
        <Button onPress={onClose}>Close</Button>
      </div>
      <MountedElement element={grid.element} className="grid-frame" />
    </section>
  );
}
