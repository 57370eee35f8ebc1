/** Panes with bars between them that can be dragged, or moved with the arrow keys; sizes are remembered. */

import "./splitter.css";
import { Children, Fragment, isValidElement, type ReactElement, type ReactNode, useContext } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { RememberedContext } from "./remembered.ts";

export interface PaneProps {
  readonly id: string;
  /** What it holds, in words: names the bar beside it. */
  readonly name: string;
  /** Percent of the whole. */
  readonly size: number;
  /** Least size in CSS pixels. */
  readonly leastPx: number;
  readonly children: ReactNode;
}

/** One pane of a `Splitter`; drawn by it. */
export function Pane({ children }: PaneProps): ReactNode {
  return children;
}

export interface SplitterProps {
  /** Under this name the sizes are remembered. */
  readonly id: string;
  readonly direction: "horizontal" | "vertical";
  readonly children: ReactNode;
}

export function Splitter({ id, direction, children }: SplitterProps): ReactElement {
  const panes = Children.toArray(children).filter((it): it is ReactElement<PaneProps> => isValidElement(it));
  const storage = useContext(RememberedContext);
  const layout = useDefaultLayout({ id, panelIds: panes.map((it) => it.props.id), storage });
  return (
    <Group
      id={id}
      orientation={direction}
      {...(layout.defaultLayout ? { defaultLayout: layout.defaultLayout } : {})}
      onLayoutChanged={layout.onLayoutChanged}
    >
      {panes.map((pane, at) => (
        <Fragment key={pane.props.id}>
          {at > 0 && (
            <Separator className="splitter-bar" aria-label={`Size of ${panes[at - 1]?.props.name}`} />
          )}
          <Panel id={pane.props.id} defaultSize={`${pane.props.size}%`} minSize={pane.props.leastPx}>
            {pane}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
