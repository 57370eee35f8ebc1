/**
 * The document of a show in one file: everything it needs stands in it, and its policy keeps everything else out. It is opened
 * from a disk, an e-mail or a web server alike; no header comes with it, so the policy is an element of its own.
 */

import { inAttribute, inScript, inText } from "./guest-documents.ts";
import type { StageDeck } from "./stage.ts";

/** What `ui/show` reads of the document it is in. */
export interface ShowFile {
  readonly title: string;
  readonly deck: StageDeck;
  /** Data addresses of the deck's files, by the `deck/…` address slides name them by. */
  readonly files: Readonly<Record<string, string>>;
}

/** A script of ours, ready to stand in the document, and its SHA-256 in base64. */
export interface ShowScript {
  readonly text: string;
  readonly hash: string;
}

/** A script that cannot end the element it stands in: both signs stand only inside its strings and patterns. */
export const asInlineScript = (script: string): string =>
  script.replaceAll(/<(?=\/script|!--)/gi, "\\x3c").replaceAll(/\r\n?/g, "\n");

/** `style` is one of ours. Faults with a RangeError when it could end its element. */
export function showDocument(file: ShowFile, style: string, scripts: readonly ShowScript[]): string {
  if (/<\/style/i.test(style)) throw new RangeError("a style sheet would end its element");
  return `<!doctype html>
<html lang="${inAttribute(file.deck.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${inAttribute(showPolicy(scripts))}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inText(file.title)}</title>
<style>${style}</style>
</head>
<body class="stage">
<main id="stage"></main>
<noscript><p class="show-words">These slides need JavaScript, which is switched off in this browser.</p></noscript>
<script type="application/json" id="show">${inScript(file)}</script>
${scripts.map((it) => `<script>${it.text}</script>`).join("\n")}
</body>
</html>
`;
}

/** The slides of a finished document, read back; null when it holds none. */
export function readShowFile(document: string): ShowFile | null {
  const [, json] = /<script type="application\/json" id="show">([^<]*)<\/script>/.exec(document) ?? [];
  return json === undefined ? null : (JSON.parse(json) as ShowFile);
}

/** Nothing is fetched, nothing is sent, and only the scripts with these hashes run. */
function showPolicy(scripts: readonly ShowScript[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map((it) => `'sha256-${it.hash}'`).join(" ")}`,
    // As in the program: formulas and diagrams place their parts with style attributes.
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data:",
    "media-src data:",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default lectern dompurify 'allow-duplicates'",
  ].join("; ");
}
