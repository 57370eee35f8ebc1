/** Tabs over panels. */

import "./tabs.css";
import type { ReactElement, ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";

export interface TabEntry {
  readonly id: string;
  readonly label: string;
  /** Shown beside the label; null shows nothing. */
  readonly count: number | null;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly name: string;
  readonly entries: readonly TabEntry[];
  readonly selected: string;
  onSelect(id: string): void;
}

export function Tabs({ name, entries, selected, onSelect }: TabsProps): ReactElement {
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={name} className="tab-list">
        {entries.map((it) => (
          <Tab key={it.id} id={it.id} className="tab">
            {it.label}
            {it.count !== null && <span className="count">{it.count}</span>}
          </Tab>
        ))}
      </TabList>
      {entries.map((it) => (
        <TabPanel key={it.id} id={it.id} className="tab-panel">
          {it.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
