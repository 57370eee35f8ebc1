/** The Trusted Types policies of a guest document: no string becomes HTML unread, and only our own scripts are known. */

import createPurifier from "dompurify";

interface Policy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Record<string, (value: string) => string | null>): Policy;
}

/** Not in every engine, nor in the DOM types yet. */
const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };

/** What a guest document may fetch: the engines of diagrams and charts, and who judges contrast. */
const scripts = ["guest/mermaid.js", "guest/charts.js", "guest/axe.js"] as const;

export type GuestScript = (typeof scripts)[number];

/**
 * Libraries in here (reveal.js, the diagram engine) write HTML strings of their own. They all pass this default policy,
 * which leaves out whatever could run. Text without a tag is let through as it is: style sheets come this way.
 */
export function guardStrings(): void {
  const purifier = createPurifier(window);
  trustedTypes?.createPolicy("default", {
    createHTML: (html) =>
      html.includes("<") ? purifier.sanitize(html, { ADD_TAGS: ["foreignObject"] }) : html,
  });
}

let known: Policy | undefined;

/** The address of one of our scripts in the form a script element accepts; no other script can be named. */
export function guestScript(address: GuestScript): string {
  known ??= trustedTypes?.createPolicy("lectern", {
    createScriptURL: (it) => scripts.find((script) => script === it) ?? null,
  });
  return known?.createScriptURL(address) ?? address;
}
