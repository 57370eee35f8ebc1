/** Writes citation numbers, the short sources at the foot of a slide, and the reference list. */

import type { Run } from "../cite/runs.ts";
import { escapeHtml } from "./escape.ts";
import { openTag } from "./html-tag.ts";
import type { CitedSource, SlideJob } from "./slide-job.ts";

/** Known keys as raised numbers; unknown ones stay as they were written. */
export function writeCitation(keys: readonly string[], job: SlideJob): string {
  const known = keys.flatMap((key) => sourceOf(job, key) ?? []);
  const unknown = keys.filter((key) => sourceOf(job, key) === null);
  const numbers = [...new Set(known.map((it) => it.number))].sort((a, b) => a - b);
  const links = numbers.map((it) =>
    job.linksReferences ? `<a href="#deck-ref-${it}">${it}</a>` : String(it),
  );
  const raised = links.length > 0 ? `<sup class="citation">${links.join(",")}</sup>` : "";
  if (unknown.length === 0) return raised;
  const left = unknown.map((key) => `@${key}`).join("; ");
  return `${raised}<span class="unknown-citation">[${escapeHtml(left)}]</span>`;
}

function sourceOf(job: SlideJob, key: string): CitedSource | null {
  return Object.hasOwn(job.cited, key) ? (job.cited[key] ?? null) : null;
}

/** Closes a slide that cites; empty on one that does not, and on a list of references. */
export function writeSources(job: SlideJob): string {
  if (job.attributes.layout === "references") return "";
  const sources = Object.values(job.cited).sort((a, b) => a.number - b.number);
  if (sources.length === 0) return "";
  const lines = sources.map(
    (it) => `<span class="source"><sup>${it.number}</sup> ${escapeHtml(it.line)}</span>`,
  );
  return `<footer class="sources">${lines.join(" ")}</footer>\n`;
}

export function writeReferences(job: SlideJob): string {
  if (job.references.length === 0) return "";
  const items = job.references.map(
    ({ number, entry }) => `<li id="deck-ref-${number}" value="${number}">${writeRuns(entry)}</li>\n`,
  );
  return `<ol class="references">\n${items.join("")}</ol>\n`;
}

/** An entry of the reference list as HTML. */
export const writeRuns = (runs: readonly Run[]): string => runs.map(writeRun).join("");

function writeRun({ text, italic, href }: Run): string {
  const words = escapeHtml(text);
  if (href) return `${openTag("a", { href, rel: "noreferrer" })}${words}</a>`;
  return italic ? `<em>${words}</em>` : words;
}
