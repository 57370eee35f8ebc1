/** Writes fences: code with its line steps, diagrams, charts, knowledge checks. */

import type { Tokens } from "marked";
import type { ElementAttributes } from "../deck/directives.ts";
import { escapeHtml } from "./escape.ts";
import { highlightLines } from "./highlight.ts";
import { openTag } from "./html-tag.ts";
import { writeChart } from "./write-chart.ts";
import { writeQuiz } from "./write-quiz.ts";
import type { Writing } from "./writing.ts";

export function writeCode(token: Tokens.Code, writing: Writing): string {
  const told = writing.told.get(token);
  const info = (token.lang ?? "").trim();
  const language = (/^[^\s{[]*/.exec(info)?.[0] ?? "").toLowerCase();
  if (language === "mermaid") return writeDiagram(token.text, told);
  if (language === "quiz") {
    const quiz = writeQuiz(token.text, writing, told);
    if (quiz !== null) return quiz;
  }
  if (language === "chart") {
    const chart = writeChart(token.text, writing, told);
    if (chart !== null) return chart;
  }
  // Indented code ends with its last line that is not empty (CommonMark 4.4).
  const text = token.codeBlockStyle === "indented" ? token.text.trimEnd() : token.text;
  const lines = highlightLines(text, language);
  const steps = readSteps(info);
  const name = /^[a-z\d+#-]{1,30}$/.test(language) ? ` language-${language.replaceAll(/[+#]/g, "-")}` : "";
  const code = lines.map((line) => `<span class="line">${line}</span>`).join("\n");
  const marks = steps
    .slice(1)
    .map((_, at) => `${openTag("span", { class: "fragment code-step", "data-step": at + 1 })}</span>`);
  return (
    openTag("pre", { class: "code", "data-steps": steps.length > 1 ? steps.join("|") : null }, told) +
    `<code class="hljs${name}">${code}</code>${marks.join("")}</pre>\n`
  );
}

/** `{1-2|4}` or `[1-2|4]` → `["1-2", "4"]`; nothing else is a list of steps. */
function readSteps(info: string): string[] {
  const [, braces, brackets] = /(?:\{([\d\s,|all-]{1,500})\}|\[([\d\s,|all-]{1,500})\])/.exec(info) ?? [];
  const steps = (braces ?? brackets ?? "").split("|").map((it) => it.replaceAll(/\s+/g, ""));
  return steps.every((it) => /^(?:|all|\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*)$/.test(it))
    ? steps
    : [];
}

/** The source, for whoever shows it to draw. */
function writeDiagram(source: string, told: ElementAttributes | undefined): string {
  const tag = openTag("div", { class: "diagram", "data-diagram": "mermaid" }, told);
  return `${tag}<pre class="diagram-source">${escapeHtml(source)}</pre></div>\n`;
}
