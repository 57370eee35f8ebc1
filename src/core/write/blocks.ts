/** What a writer can put on a slide without knowing how it is written: the blocks of the slash menu and the toolbar. */

export interface Block {
  readonly id: string;
  readonly label: string;
  /** One short sentence on what it is for. */
  readonly hint: string;
  /** More words somebody may look for it by. */
  readonly words: string;
  /** Markdown with `#{words}` where the writer goes on, in the order of the tabulator; `#{1:words}` where two say the same. */
  readonly template: string;
}

const block = (id: string, label: string, hint: string, words: string, template: string): Block => ({
  id,
  label,
  hint,
  words,
  template,
});

export const blocks: readonly Block[] = [
  block("list", "Bullet list", "Points, one a line.", "bullets points", "- #{First point}\n- #{}"),
  block("numbers", "Numbered list", "Steps in their order.", "ordered steps", "1. #{First step}\n2. #{}"),
  block(
    "steps",
    "List step by step",
    "Each point appears with Next.",
    "fragments appear build",
    "+ #{First point}\n+ #{}",
  ),
  block(
    "image",
    "Image",
    "A picture of the deck with its description.",
    "picture photo figure",
    "![#{What it shows}](images/#{})",
  ),
  block(
    "table",
    "Table",
    "Rows and columns.",
    "grid",
    "| #{1:Column} | #{2:Column} |\n| --- | --- |\n| #{3:} |  |",
  ),
  block(
    "columns",
    "Two columns",
    "Two things beside each other.",
    "side layout",
    "::: columns\n::: column\n#{Left}\n:::\n::: column\n#{Right}\n:::\n:::",
  ),
  block(
    "compare",
    "Comparison",
    "Two sides with a heading each.",
    "versus pro contra",
    "::: compare\n::: side\n### #{This}\n#{}\n:::\n::: side\n### #{That}\n\n:::\n:::",
  ),
  block(
    "callout",
    "Callout",
    "A sentence that stands out.",
    "box note warning",
    "::: callout\n#{Mind this}\n:::",
  ),
  block(
    "take-home",
    "Take-home message",
    "What should be remembered of the slide.",
    "key message summary",
    "::: callout {.take-home}\n#{Remember this}\n:::",
  ),
  block(
    "stat",
    "Big number",
    "One number and what it means.",
    "figure stat",
    "::: stat\n**#{42}**\n\n#{what it counts}\n:::",
  ),
  block(
    "timeline",
    "Timeline",
    "Dates and what happened.",
    "history dates",
    "::: timeline\n- **#{2020}** #{What happened}\n- **#{2021}** #{}\n:::",
  ),
  block(
    "checklist",
    "Checklist",
    "Things to do, with boxes to tick.",
    "todo tasks",
    "::: checklist\n- [ ] #{First}\n- [ ] #{}\n:::",
  ),
  block(
    "trial",
    "Study on a card",
    "Design before result.",
    "trial evidence study",
    "::: trial\n- **Design** #{Randomized, blinded}\n- **People** #{}\n- **Compared with** #{}\n- **Outcome** #{}\n- **Limits** #{}\n\n::: stat\n**#{Result}**\n\n#{what it means}\n:::\n:::",
  ),
  block("quote", "Quote", "Somebody's own words.", "citation blockquote", "> #{Words}"),
  block(
    "quiz",
    "Knowledge check",
    "A question; Next shows the answer and why.",
    "quiz question poll",
    "```quiz\nquestion: #{What do you do first?}\noptions:\n  - #{One}\n  - #{Another}\nanswer: #{A}\nrationale: #{Because}\n```",
  ),
  block(
    "chart",
    "Chart",
    "Drawn from a table beside the deck.",
    "graph bar plot data",
    "```chart\ntype: #{bar}\ndata: data/#{}.csv\nlabel: #{column of names}\nvalue: #{column of values}\naxis: #{What is counted (unit)}\nalt: #{What it shows in one sentence}\n```",
  ),
  block(
    "diagram",
    "Diagram",
    "Boxes and arrows, written as words.",
    "mermaid flowchart",
    "```mermaid\nflowchart LR\n  A[#{Start}] --> B[#{End}]\n```",
  ),
  block("math", "Formula", "Set by KaTeX.", "equation latex", "$$\n#{x = y}\n$$"),
  block("code", "Code", "In its own typeface, with colours.", "source program", "```#{js}\n#{}\n```"),
  block(
    "blank",
    "Blank to fill in",
    "Shows on the slide, is a line on learners' paper.",
    "gap cloze",
    "==#{word}==",
  ),
  block(
    "notes",
    "Speaker notes",
    "Only you see them.",
    "presenter speaker",
    "::: notes\n#{What you say}\n:::",
  ),
  block("paper", "Only on paper", "On handouts, not on the slide.", "handout print", "::: handout\n#{}\n:::"),
  block("slide", "New slide", "After this one.", "page separator", "---\n\n## #{Title}\n\n#{}"),
  block(
    "slide-below",
    "Slide below",
    "In the same stack, for what may be skipped.",
    "vertical stack",
    "--\n\n## #{Title}\n\n#{}",
  ),
];
