/** Arbitrary texts, rich in what decides where slides and notes begin and end. */

import fc from "fast-check";

const lines = [
  "",
  "",
  "",
  "---",
  "---",
  "--",
  "---  ",
  " ---",
  "***",
  "- - -",
  "text",
  "more text `code`",
  "# Title",
  "Title",
  "===",
  "- item",
  "  - nested",
  "  ---",
  "1. one",
  "    indented",
  "> quote",
  "> ---",
  "```",
  "````js",
  "~~~",
  "  ```",
  "- ```",
  "> ```",
  "<!--",
  "-->",
  "<!-- one line -->",
  '<!-- .slide: layout="quote" steps -->',
  "<!-- .slide: background=",
  '<!-- .element: class="fragment" -->',
  "<pre>",
  "</pre>",
  "<script>",
  "</script>",
  '<aside class="notes">',
  "</aside>",
  "text <aside class=notes>SECRET</aside> more",
  "::: notes",
  ":::notes",
  ":::: notes",
  "::: {.notes}",
  "  ::: notes",
  "> ::: notes",
  "::: columns",
  ":::: columns",
  "::: column",
  ":::",
  "::::",
  "  :::",
  "Note:",
  "Notes: SECRET",
  "SECRET",
  "![alt](a.svg){width=60% .right}",
  "[@a; @b]",
  "[link](#x)",
  "title: x",
  "\u00e9\u{1f489}",
  "a\rb",
  "\t",
];

/** Lines with LF and CRLF mixed, sometimes a byte order mark, sometimes no line end at the end. */
export const sourceText = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom("\n", "\n", "\n", "\r\n")), {
      maxLength: 30,
    }),
    fc.constantFrom("", "", "---", "text", ":::"),
  )
  .map(([mark, all, last]) => (mark ? "\ufeff" : "") + all.map(([line, end]) => line + end).join("") + last);

/** Any string at all, or such a text. */
export const anyText = fc.oneof(sourceText, fc.string({ unit: "binary", maxLength: 200 }), sourceText);

/** A body of a slide without separators, balanced, with notes now and then. */
const body = fc.constantFrom(
  "# One",
  "- a\n- b",
  "```js\n---\n\n---\ncode\n```",
  "::: columns\n\n---\n\n:::",
  "Some text.",
  "<!-- a\n\n---\n\nb -->",
  "::: notes\nSECRET\n\n---\n:::",
  "text\n\nNote: SECRET",
);

export const slideBody = fc
  .tuple(body, fc.nat({ max: 99 }))
  .map(([text, number]) => `${text.replace("One", `Slide ${number}`)}`);
