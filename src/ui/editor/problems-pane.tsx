/** Everything wrong with the deck; pressing a line goes to its place. */

import "./problems-pane.css";
import type { ReactElement } from "react";
import { fixWords } from "#contract/fix-words.ts";
import { problemWords } from "#contract/problem-words.ts";
import { faultWords } from "#contract/words.ts";
import { fixesOf, silence } from "#core/check/fixes.ts";
import type { Deck } from "#core/deck/deck.ts";
import { isoDay } from "#core/iso-day.ts";
import type { Problem, Severity } from "#core/problem.ts";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import type { Layout } from "./layout-state.ts";
import { lineOf } from "./places.ts";
import { applyFix } from "./problem-actions.ts";
import { goTo } from "./slide-actions.ts";

/** A list nobody reads to its end needs no more rows than this. */
const mostRows = 300;

export function ProblemsPane({ editor }: { readonly editor: Editor }): ReactElement {
  const problems = useStore(editor.store, (it) => it.problems);
  const deck = useStore(editor.store, (it) => it.deck);
  const layout = useStore(editor.store, (it) => it.layout);
  const about = aboutLayout(layout, deck);
  if (problems.length === 0)
    return <p className="problems-none">{about ?? "Nothing is wrong with this deck."}</p>;
  const sorted = [...problems].sort((a, b) => weight[a.severity] - weight[b.severity]);
  return (
    <ul className="problems" aria-label="Problems">
      {numbered(sorted.slice(0, mostRows)).map(({ key, problem }) => (
        <ProblemRow key={key} editor={editor} deck={deck} problem={problem} />
      ))}
      {about && <li className="problems-none">{about}</li>}
      {sorted.length > mostRows && <li className="problems-none">and {sorted.length - mostRows} more</li>}
    </ul>
  );
}

interface RowProps {
  readonly editor: Editor;
  readonly deck: Deck;
  readonly problem: Problem;
}

/** Goes to the place; makes it right where one click can; lets a kind of problem be told no more. */
function ProblemRow({ editor, deck, problem }: RowProps): ReactElement {
  const [fix] = fixesOf(deck, problem, { todayIso: isoDay(new Date()) });
  const mute = silence(deck, problem);
  return (
    <li className="problem-row">
      <Button look="quiet" className="problem" onPress={() => goTo(editor, problem.source, problem.range)}>
        {icons[problem.severity]}
        <span className="problem-words">{problemWords(problem)}</span>
        <span className="problem-place">{lineOf(deck, problem)}</span>
      </Button>
      {fix && (
        <Button className="problem-fix" onPress={() => applyFix(editor, problem, fix)}>
          {fixWords(fix)}
        </Button>
      )}
      {mute && (
        <IconButton
          icon={<Icon name="mute" />}
          label={`${fixWords(mute)}: ${problem.code}`}
          onPress={() => applyFix(editor, problem, mute)}
        />
      )}
    </li>
  );
}

/** Null when the list says all there is to say. */
function aboutLayout({ of, fault }: Layout, deck: Deck): string | null {
  if (fault && of === deck) return `The layout of the slides is not checked. ${faultWords(fault).what}`;
  return of === deck ? null : "The layout of the slides is being checked.";
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

const icons: Readonly<Record<Severity, ReactElement>> = {
  error: <Icon name="error" className="bad" label="Error" />,
  warning: <Icon name="warning" className="care" label="Warning" />,
  hint: <Icon name="info" className="hint" label="Hint" />,
};

/** The same problem can stand twice at one place; each row still needs a name of its own. */
function numbered(problems: readonly Problem[]): { readonly key: string; readonly problem: Problem }[] {
  return problems.map((problem, at) => ({
    key: `${problem.code} ${problem.source} ${problem.range.from} ${at}`,
    problem,
  }));
}
