/** Colours code. The languages are those of scripts, statistics, data and the web. */

import core from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import go from "highlight.js/lib/languages/go";
import ini from "highlight.js/lib/languages/ini";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import julia from "highlight.js/lib/languages/julia";
import latex from "highlight.js/lib/languages/latex";
import markdown from "highlight.js/lib/languages/markdown";
import python from "highlight.js/lib/languages/python";
import r from "highlight.js/lib/languages/r";
import rust from "highlight.js/lib/languages/rust";
import sql from "highlight.js/lib/languages/sql";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { escapeHtml } from "./escape.ts";

const languages = {
  bash,
  cpp,
  csharp,
  css,
  diff,
  go,
  ini,
  java,
  javascript,
  json,
  julia,
  latex,
  markdown,
  python,
  r,
  rust,
  sql,
  typescript,
  xml,
  yaml,
};

/** More than a slide can show; beyond it colours are not worth the wait. */
const longest = 20_000;

let highlighter: typeof core | null = null;

/** Made when the first code is met: most decks have none. */
function readyHighlighter(): typeof core {
  if (highlighter) return highlighter;
  highlighter = core.newInstance();
  for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);
  return highlighter;
}

/** HTML of one string a line; spans that reach over lines are closed and opened again. Unknown languages stay plain. */
export function highlightLines(code: string, language: string): string[] {
  return splitLines(highlight(code, language));
}

function highlight(code: string, language: string): string {
  if (code.length > longest || language === "") return escapeHtml(code);
  const ready = readyHighlighter();
  if (!ready.getLanguage(language)) return escapeHtml(code);
  return ready.highlight(code, { language, ignoreIllegals: true }).value;
}

function splitLines(html: string): string[] {
  const open: string[] = [];
  return html.split("\n").map((line) => {
    const before = open.join("");
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === "</span>") open.pop();
      else open.push(tag);
    }
    return before + line + "</span>".repeat(open.length);
  });
}
