/** A strip across a pane that says what happened and offers what to do; work goes on below it. */

import "./notice.css";
import type { ReactElement, ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export interface NoticeProps {
  readonly tone: "calm" | "care" | "bad";
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

const icons: Readonly<Record<NoticeProps["tone"], IconName>> = {
  calm: "info",
  care: "warning",
  bad: "error",
};

export function Notice({ tone, title, children, actions }: NoticeProps): ReactElement {
  return (
    <section className={`notice ${tone}`} role={tone === "calm" ? "status" : "alert"} aria-label={title}>
      <Icon name={icons[tone]} />
      <div className="notice-words">
        <strong>{title}</strong> {children}
      </div>
      {actions && <div className="notice-actions">{actions}</div>}
    </section>
  );
}
