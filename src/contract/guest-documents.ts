/**
 * The sandboxed documents a deck is shown in (stage, preview of paper, print page) and the policies they are served with.
 *
 * A host serves them below one unguessable base address per deck and start (promises.md S6.2b): the stage at
 * `BASE/stage.html`, the preview of paper beside it, a print job at `BASE/print.html`, files of `dist/guests` at `BASE/guest/…`, files of the deck at
 * `BASE/deck/ADDRESS`, and for the stage alone what the program fetched after consent at `BASE/remote/ADDRESS`. All have an
 * opaque origin, so fonts need `Access-Control-Allow-Origin: *`, and so do pictures below a print job, which are made smaller for
 * paper; nothing else may get it. The same nonce goes into the document and its policy and is new for every response.
 */

import type { PrintDocument } from "#core/paper/print-document.ts";

export interface GuestPolicy {
  /** At least 128 random bits as base64 or base64url; new for every response. */
  readonly nonce: string;
  /** Absolute address of the folder the document is in, with a closing slash: `http://127.0.0.1:4711/s/CAP/`. */
  readonly base: string;
}

/** What stage and preview may do; `embedder` is the origin of the pages that may frame it, as a CSP source. */
export function stagePolicy(policy: GuestPolicy & { readonly embedder: string }): string {
  return guestPolicy(policy, checked(policy.embedder, /^[a-z]+:\/\/[\w.-]+(?::\d+)?$/), ["deck/", "remote/"]);
}

/** What the print page may do: the same, and show pictures it has made smaller itself; nobody frames it. */
export function printPolicy(policy: GuestPolicy): string {
  return guestPolicy(policy, "'none'", ["deck/"], " blob:");
}

/** Headers for every response below the base address, documents and files alike. */
export const guestHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

/** The policy of a deck file or guest file opened by itself: it may do nothing. */
export const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

function guestPolicy(
  policy: GuestPolicy,
  embedder: string,
  folders: readonly string[],
  pictures = "",
): string {
  const base = checked(policy.base, /^[a-z]+:\/\/[\w.-]+(?::\d+)?\/(?:[\w-]+\/)*$/);
  const media = folders.map((it) => base + it).join(" ");
  return [
    "default-src 'none'",
    `script-src 'nonce-${checked(policy.nonce, noncePattern)}'`,
    // KaTeX and diagrams place their parts with style attributes. Those of the deck pass a property list first
    // (ui/stage/sanitize), and no style of any kind can load from elsewhere: see the sources below.
    `style-src ${base}guest/ 'unsafe-inline'`,
    `font-src ${base}guest/`,
    `img-src ${media}${pictures}`,
    `media-src ${media}`,
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${embedder}`,
    "require-trusted-types-for 'script'",
    "trusted-types default lectern dompurify 'allow-duplicates'",
    "sandbox allow-scripts",
  ].join("; ");
}

const noncePattern = /^[\w+/=-]{16,}$/;

/** The stage: an empty document whose script waits for its port. */
export function stageDocument({ nonce }: { readonly nonce: string }): string {
  return page({ nonce, name: "stage", lang: "en", title: "Slides", theme: "clinic", head: "", body: "" });
}

/** Where the preview of paper is, seen from the stage: both belong to a deck, not to a job. */
export const previewPage = "preview.html";

/** Its address, from that of the stage of the same deck. */
export const previewAddress = (stage: string): string => stage.replace(/[^/]*$/, previewPage);

/** A print job that a page of ours may frame: one slide, drawn without a word to or from the page around it. */
export const cardPage = "card.html";

/** The preview of paper: the print page, waiting in a frame for what it is to draw. */
export function previewDocument({ nonce }: { readonly nonce: string }): string {
  return page({ nonce, name: "preview", lang: "en", title: "Pages", theme: "plain", head: "", body: "" });
}

/** A print job as a document: the job is data in it, so that the page needs no bridge and fetches nothing. */
export function printPage({ nonce, job }: { readonly nonce: string; readonly job: PrintDocument }): string {
  const size = checked(job.pageSize, /^\d+(?:\.\d+)?(?:px|in|mm) \d+(?:\.\d+)?(?:px|in|mm)$/);
  return page({
    nonce,
    name: "print",
    lang: job.lang,
    title: job.title,
    theme: job.theme,
    // A script cannot write @page rules of its own size through the CSSOM before the first layout; a style element can.
    head: `<style>@page{size:${size};margin:0}</style>`,
    body: `<script type="application/json" id="job" nonce="${nonce}">${inScript(job)}</script>`,
  });
}

/** What every theme shares, in the order it applies; the theme's own colours come after it. */
export const themeStyles = [
  ...["fonts", "base", "content", "blocks", "timeline", "trial", "quiz", "charts"],
  ...["rhythm", "pictures", "media", "layouts", "fit", "brand"],
];

interface Page {
  readonly nonce: string;
  readonly name: "stage" | "preview" | "print";
  readonly lang: string;
  readonly title: string;
  readonly theme: string;
  readonly head: string;
  readonly body: string;
}

function page({ nonce, name, lang, title, theme, head, body }: Page): string {
  checked(nonce, noncePattern);
  return `<!doctype html>
<html lang="${inAttribute(lang)}">
<head>
<meta charset="utf-8">
<title>${inText(title)}</title>
<link rel="stylesheet" href="guest/${name}.css">
${themeStyles.map((it) => `<link rel="stylesheet" href="guest/themes/${it}.css">`).join("\n")}
<link rel="stylesheet" id="theme" href="guest/themes/${checked(theme, /^[a-z-]+$/)}.css">
${head}
</head>
<body class="${name}">
<main id="${name}"></main>
${body}
<script src="guest/${name}.js" nonce="${nonce}"></script>
</body>
</html>
`;
}

/** JSON that cannot end the script element it stands in, nor open a comment in it. */
export function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

export const inText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const inAttribute = (text: string): string => inText(text).replaceAll('"', "&quot;");

function checked(value: string, pattern: RegExp): string {
  if (!pattern.test(value)) throw new RangeError(`not allowed in a guest document: ${JSON.stringify(value)}`);
  return value;
}
