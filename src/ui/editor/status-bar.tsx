/** One line of facts: where the cursor is, minutes planned, whether everything is saved, what is wrong. */

import "./status-bar.css";
import type { ReactElement } from "react";
import { wordsOn } from "#core/write/word-count.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon, type IconName } from "#ui/kit/icon.tsx";
import { useSettled } from "#ui/kit/use-settled.ts";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { currentSlide } from "./editor-store.ts";
import { minutesWords } from "./minutes-words.ts";
import { overallStatus } from "./overall-status.ts";
import type { SaveStatus } from "./save-state.ts";
import { leaveFocus, showPanel } from "./view-commands.ts";

export function StatusBar({ editor }: { readonly editor: Editor }): ReactElement {
  const index = useStore(editor.store, (it) => currentSlide(it)?.index ?? -1);
  const count = useStore(editor.store, (it) => it.deck.slides.length);
  const minutes = useStore(editor.store, (it) => minutesWords(it.plannedMinutes, it.deck.settings.slot));
  const status = useStore(editor.store, (it) => overallStatus(it.saves.values()));
  const isFocused = useStore(editor.store, (it) => it.parts.focus);
  const problems = useStore(editor.store, (it) => it.problems);
  const bad = problems.filter((it) => it.severity === "error").length;
  const care = problems.filter((it) => it.severity === "warning").length;
  const deck = useSettled(
    useStore(editor.store, (it) => it.deck),
    never,
    400,
  );
  const all = deck.slides.reduce((sum, it) => sum + wordsOn(it.slide), 0);
  const here = deck.slides[index];
  return (
    <footer className="status-bar">
      <span>{count === 0 ? "No slides" : `Slide ${index + 1} of ${count}`}</span>
      {here && <span>{`${wordsOn(here.slide)} of the ${all} words`}</span>}
      {minutes !== "" && <span>{minutes}</span>}
      {isFocused && (
        <Button look="quiet" className="status-leave" onPress={() => leaveFocus(editor)}>
          Leave focus mode <kbd>Esc</kbd>
        </Button>
      )}
      <span className={`status-save ${status}`} role="status">
        <Icon name={saveIcons[status]} />
        {saveWords[status]}
      </span>
      <Button look="quiet" className="status-problems" onPress={() => showPanel(editor, "problems")}>
        <Icon name="error" className={bad > 0 ? "bad" : ""} /> {bad}
        <span className="only-heard"> errors, </span>
        <Icon name="warning" className={care > 0 ? "care" : ""} /> {care}
        <span className="only-heard"> warnings, {problems.length - bad - care} hints: show the problems</span>
      </Button>
    </footer>
  );
}

const never = () => false;

const saveWords: Readonly<Record<SaveStatus, string>> = {
  saved: "Saved",
  dirty: "Not saved yet",
  saving: "Saving…",
  failed: "Could not be saved",
  conflict: "Changed outside",
  recovered: "Recovered, not saved",
  "read-only": "Read only",
};

const saveIcons: Readonly<Record<SaveStatus, IconName>> = {
  saved: "check",
  dirty: "unsaved",
  saving: "wait",
  failed: "error",
  conflict: "warning",
  recovered: "warning",
  "read-only": "locked",
};
