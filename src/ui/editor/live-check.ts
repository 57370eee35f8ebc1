/** Checks the deck when typing pauses, and shows what is wrong in the list and in the text. */

import { setDiagnostics } from "@codemirror/lint";
import { fixWords } from "#contract/fix-words.ts";
import { problemWords } from "#contract/problem-words.ts";
import { check } from "#core/check/check.ts";
import { fixesOf } from "#core/check/fixes.ts";
import { isoDay } from "#core/iso-day.ts";
import type { Problem } from "#core/problem.ts";
import type { Editor } from "./editor.ts";
import { setProblems } from "./editor-store.ts";
import { applyFix } from "./problem-actions.ts";

const pauseMs = 300;

export function checkLive(editor: Editor): void {
  const { store, source, documents } = editor;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    const { deck, layout, appearance } = store.getState();
    const isDrawnSo = layout.appearance === appearance;
    setProblems(
      store,
      check(deck, { todayIso: isoDay(new Date()), ...(isDrawnSo && { measures: layout.measures }) }),
    );
  };
  store.subscribe((state, before) => {
    if (state.deck !== before.deck || state.layout.measures !== before.layout.measures) {
      clearTimeout(timer);
      timer = setTimeout(run, pauseMs);
    }
    // A text that came into the pane brings no marks along, and marks of stale problems would be in the wrong place.
    if (state.problems !== before.problems || state.fileName !== before.fileName) queueMicrotask(underline);
  });

  function underline(): void {
    const { problems } = store.getState();
    const shown = documents.shown();
    const diagnostics = problems.filter((it) => it.source === shown && it.range.to > 0).map(diagnostic);
    source.view.dispatch(setDiagnostics(source.view.state, diagnostics));
  }

  function diagnostic(problem: Problem) {
    const from = documents.toDocument(problem.range.from);
    return {
      from,
      to: Math.max(from, documents.toDocument(problem.range.to)),
      severity: problem.severity === "hint" ? ("info" as const) : problem.severity,
      message: problemWords(problem),
      actions: fixesOf(store.getState().deck, problem, { todayIso: isoDay(new Date()) }).map((fix) => ({
        name: fixWords(fix),
        apply: () => applyFix(editor, problem, fix),
      })),
    };
  }

  // The window is drawn and can be typed in first: checking a thousand slides takes a while.
  timer = setTimeout(run, pauseMs);
}
