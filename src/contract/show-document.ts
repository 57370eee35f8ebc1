/**
 * The document of a show for any browser: everything it needs stands in it or, of a folder, beside it, and its policy keeps
 * everything else out. It is opened from a disk, an e-mail or a web server alike; no header comes with it, so the policy is an
 * element of its own. Scripts, style and typefaces stand in the document of a folder too: browsers disagree on whether a file
 * opened from a disk may load them from beside it. Pictures, sounds and films they all do.
 */

import { inAttribute, inScript, inText } from "./guest-documents.ts";
import type { StageDeck } from "./stage.ts";

/** What `ui/show` reads of the document it is in. */
export interface ShowFile {
  readonly title: string;
  readonly deck: StageDeck;
  /** Where the deck's files are, by the `deck/…` address slides name them by: data addresses, or names of files beside the document. */
  readonly files: Readonly<Record<string, string>>;
  /** What each slide is called, by its id. */
  readonly titles: Readonly<Record<string, string>>;
  /** HTML of the speaker notes, by the id of their slide; null when the show has no window for them. */
  readonly notes: Readonly<Record<string, string>> | null;
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
export function showDocument(
  file: ShowFile,
  style: string,
  scripts: readonly ShowScript[],
  isFolder: boolean,
): string {
  if (/<\/style/i.test(style)) throw new RangeError("a style sheet would end its element");
  return `<!doctype html>
<html lang="${inAttribute(file.deck.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${inAttribute(showPolicy(scripts, isFolder))}">
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

/** Nothing is fetched but files beside a document of a folder, nothing is sent, and only the scripts with these hashes run. */
function showPolicy(scripts: readonly ShowScript[], isFolder: boolean): string {
  // A document from a disk has no origin of its own, so that 'self' may mean nothing there.
  const media = isFolder ? "'self' file: data:" : "data:";
  return [
    "default-src 'none'",
    `script-src ${scripts.map((it) => `'sha256-${it.hash}'`).join(" ")}`,
    // As in the program: formulas and diagrams place their parts with style attributes.
    "style-src 'unsafe-inline'",
    "font-src data:",
    `img-src ${media}`,
    `media-src ${media}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default lectern dompurify 'allow-duplicates'",
  ].join("; ");
}
