/** Starts a page: its styles, then its root component. */

import "./base.css";
import "./tokens.css";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { claimPressStyle } from "./claim-press-style.ts";

/** Draws `content` into the page's `#root`. */
export function mountPage(content: ReactNode): void {
  const root = document.getElementById("root");
  if (!root) throw new TypeError("the page has no #root");
  claimPressStyle();
  createRoot(root).render(<StrictMode>{content}</StrictMode>);
}
