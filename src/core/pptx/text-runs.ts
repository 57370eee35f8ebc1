/** What stands in a line of a drawn slide → runs of text of one look each. */

import { findElement, type HtmlElement, type HtmlNode, hasClass, isElement, textOf } from "./html-tree.ts";
import { mathRuns } from "./math-runs.ts";
import type { LinkTarget, TextRun } from "./pptx-document.ts";
import type { Colour } from "./theme-colours.ts";

export interface RunWorld {
  /** Null where a link leads nowhere in the file: its words stay. */
  linkOf(href: string): LinkTarget | null;
  /** Of the numbers of citations. */
  readonly accent: Colour;
}

type Look = Omit<TextRun, "text" | "breaks">;

/** White space is that of a page: one space for any, none at either end of a line. */
export function textRuns(nodes: readonly HtmlNode[], world: RunWorld, look: Look = {}): readonly TextRun[] {
  return tidy(nodes.flatMap((it) => runsOf(it, look, world)));
}

function runsOf(node: HtmlNode, look: Look, world: RunWorld): readonly TextRun[] {
  if (!isElement(node)) return [{ ...look, text: node.replaceAll(/[ \t\n\r\f]+/g, " ") }];
  const within = (more: Look) => node.children.flatMap((it) => runsOf(it, { ...look, ...more }, world));
  if (hasClass(node, "katex")) return formula(node, look);
  if (hasClass(node, "task-box"))
    return [{ ...look, text: hasClass(node, "task-done") ? "☑\u00a0" : "☐\u00a0" }];
  if (hasClass(node, "citation")) return [citation(node, look, world)];
  if (hasClass(node, "blank")) return within({ bold: true, underline: true });
  switch (node.name) {
    case "br":
      return [{ ...look, text: "", breaks: true }];
    case "strong":
    case "b":
    case "th":
    case "dt":
      return within({ bold: true });
    case "em":
    case "i":
    case "cite":
    case "var":
      return within({ italic: true });
    case "del":
    case "s":
      return within({ strike: true });
    case "u":
    case "ins":
      return within({ underline: true });
    case "sup":
      return within({ raised: "super" });
    case "sub":
      return within({ raised: "sub" });
    case "code":
    case "kbd":
    case "samp":
      return within({ mono: true });
    case "a": {
      const link = world.linkOf(node.attributes.href ?? "");
      return within(link ? { link } : {});
    }
    default:
      return within({});
  }
}

function formula(node: HtmlElement, look: Look): readonly TextRun[] {
  const math = findElement(node.children, (it) => it.name === "math");
  const runs = math ? mathRuns(math.children) : null;
  const source = findElement(node.children, (it) => it.name === "annotation");
  return (runs ?? [{ text: source ? textOf(source.children) : "" }]).map((it) => ({ ...look, ...it }));
}

/** Numbers of sources as one run: together they lead to the first. */
function citation(node: HtmlElement, look: Look, world: RunWorld): TextRun {
  const first = findElement(node.children, (it) => it.name === "a");
  const link = first && world.linkOf(first.attributes.href ?? "");
  return {
    ...look,
    text: textOf(node.children),
    raised: "super",
    colour: world.accent,
    ...(link ? { link } : {}),
  };
}

function tidy(runs: readonly TextRun[]): readonly TextRun[] {
  const kept: TextRun[] = [];
  let breaks = false;
  for (const run of runs) {
    breaks ||= run.breaks === true;
    const before = kept.at(-1);
    const isStart = before === undefined || breaks;
    const text = isStart || before.text.endsWith(" ") ? run.text.replace(/^ +/, "") : run.text;
    if (text === "") continue;
    // A raised number never begins a line.
    if (before && run.raised === "super") kept[kept.length - 1] = { ...before, text: before.text.trimEnd() };
    else if (breaks && before) kept[kept.length - 1] = { ...before, text: before.text.trimEnd() };
    const { breaks: _, ...rest } = run;
    kept.push(breaks && before ? { ...rest, text, breaks } : { ...rest, text });
    breaks = false;
  }
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.replace(/ +$/, "") };
  return kept.filter((it) => it.text !== "");
}
