/** What a new slide of each layout begins with: words that show where yours go. */

import type { Layout } from "#core/deck/attributes.ts";

export interface Starter {
  readonly layout: Layout;
  readonly name: string;
  readonly markdown: string;
}

/** The words a new slide's heading has, to be typed over. */
export const newTitle = "New slide";

const slide = (layout: Layout, name: string, ...blocks: readonly string[]): Starter => ({
  layout,
  name,
  markdown: [...(layout === "content" ? [] : [`<!-- .slide: layout="${layout}" -->`]), ...blocks].join(
    "\n\n",
  ),
});

const side = (heading: string) => `::: side\n### ${heading}\n- First point\n:::`;
const column = (heading: string) => `::: column\n### ${heading}\n- First point\n:::`;

export const starters: readonly Starter[] = [
  slide("content", "Title and points", `## ${newTitle}`, "- First point\n- Second point"),
  slide("title", "Title slide", `# ${newTitle}`, "Subtitle", "Who presents, and where"),
  slide("section", "Section", `# ${newTitle}`, "What this part is about"),
  slide(
    "two-column",
    "Two columns",
    `## ${newTitle}`,
    `::: columns\n${column("Left")}\n${column("Right")}\n:::`,
  ),
  slide(
    "comparison",
    "Comparison",
    `## ${newTitle}`,
    `::: compare\n${side("One")}\n${side("The other")}\n:::`,
  ),
  slide(
    "image",
    "Picture",
    `## ${newTitle}`,
    "![What the picture shows](images/picture.png)",
    "What to see in it",
  ),
  slide("image-full", "Full picture", "![What the picture shows](images/picture.png)", `## ${newTitle}`),
  slide("big-number", "Big number", `## ${newTitle}`, "::: stat\n**1 in 2**\n\nwhat the number says\n:::"),
  slide("quote", "Quote", `> ${newTitle}`, "Who said it"),
  slide(
    "timeline",
    "Timeline",
    `## ${newTitle}`,
    "::: timeline\n- **First** What happens\n- **Then** What follows\n- **Last** How it ends\n:::",
  ),
  slide(
    "quiz",
    "Question",
    `## ${newTitle}`,
    "```quiz\nquestion: What do you ask?\noptions:\n  - One answer\n  - Another answer\nanswer: A\nrationale: Why this is right.\n```",
  ),
  slide("references", "References", "## References"),
];
