/** The Trusted Types policies of a guest document: no string becomes HTML unread, and one script address is known. */

import createPurifier from "dompurify";

interface Policy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Record<string, (value: string) => string | null>): Policy;
}

/** Not in every engine, nor in the DOM types yet. */
const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };

const mermaidAddress = "guest/mermaid.js";

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

/** The address of the diagram engine in the form a script element accepts; no other script can be named. */
export function mermaidScript(): string {
  known ??= trustedTypes?.createPolicy("lectern", {
    createScriptURL: (address) => (address === mermaidAddress ? address : null),
  });
  return known?.createScriptURL(mermaidAddress) ?? mermaidAddress;
}
