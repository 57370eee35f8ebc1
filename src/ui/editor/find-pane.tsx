/** Finds in the whole deck and replaces, each changed line shown before it is changed. */

import "./find-pane.css";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { patternOf } from "#core/find/query.ts";
import { Button } from "#ui/kit/button.tsx";
import { LineField, TickField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { chosenPlaces, placeWords, replaceChosen } from "./find-actions.ts";
import type { FindState } from "./find-desk.ts";
import { FoundList } from "./found-list.tsx";

export function FindPane({ editor }: { readonly editor: Editor }): ReactElement {
  const { store: desk } = editor.find;
  const state = useStore(desk, (it) => it);
  const form = useRef<HTMLDivElement>(null);
  const { query, replaces, replacement, everywhere, asked } = state;
  useEffect(() => {
    if (asked === 0) return;
    const field = form.current?.querySelector("input");
    field?.focus();
    field?.select();
  }, [asked]);
  const toList = () => form.current?.parentElement?.querySelector<HTMLElement>("[role=row]")?.focus();
  const ask = (part: Partial<FindState["query"]>) => desk.setState({ query: { ...query, ...part } });
  return (
    <div className="find-pane">
      <div className="find-form" ref={form}>
        <LineField
          label="Find in the whole deck"
          hint=""
          value={query.text}
          error={badPattern(state)}
          onChange={(text) => ask({ text })}
          onEnter={toList}
        />
        <div className="find-replace">
          <TickField label="Replace" isOn={replaces} onChange={(it) => desk.setState({ replaces: it })} />
          {replaces && (
            <LineField
              label="Replace with"
              hint={query.isPattern ? "$1 is the first group, $& all that was found, \\n a new line." : ""}
              value={replacement}
              error={null}
              onChange={(it) => desk.setState({ replacement: it })}
            />
          )}
        </div>
        <div className="find-ticks">
          <TickField
            label="Match case"
            isOn={query.matchesCase}
            onChange={(it) => ask({ matchesCase: it })}
          />
          <TickField label="Whole words" isOn={query.wholeWord} onChange={(it) => ask({ wholeWord: it })} />
          <TickField
            label="Regular expression"
            isOn={query.isPattern}
            onChange={(it) => ask({ isPattern: it })}
          />
          <TickField
            label="Settings and references too"
            isOn={everywhere}
            onChange={(it) => desk.setState({ everywhere: it })}
          />
        </div>
      </div>
      <div className="find-found">
        <div className="find-sum">
          <p className="find-count" role="status">
            {foundWords(state)}
          </p>
          {replaces && <ReplaceButton editor={editor} state={state} />}
        </div>
        <FoundList editor={editor} state={state} />
      </div>
    </div>
  );
}

function ReplaceButton({
  editor,
  state,
}: {
  readonly editor: Editor;
  readonly state: FindState;
}): ReactElement {
  const chosen = useMemo(() => chosenPlaces(editor, state).length, [editor, state]);
  return (
    <Button look="strong" isDisabled={chosen === 0} onPress={() => replaceChosen(editor)}>
      {chosen === 0 ? "Replace" : `Replace ${placeWords(chosen)}`}
    </Button>
  );
}

function badPattern({ query }: FindState): string | null {
  const made = patternOf(query);
  if (made?.kind !== "bad") return null;
  return `This is no regular expression${made.why === "" ? "" : `: ${made.why}`}.`;
}

function foundWords({ query, results }: FindState): string {
  if (query.text === "") return "Nothing is looked for yet.";
  if (!results) return "";
  const { count, groups, isCut, stoppedAt } = results;
  if (stoppedAt !== null)
    return `${placeWords(count)} found, then the search was stopped: it takes too long in ${stoppedAt}. Make the expression simpler.`;
  if (count === 0) return "Not found.";
  if (isCut) return `The first ${count} places are listed; there may be more.`;
  const slides = groups.length === 1 ? "one slide or text" : `${groups.length} slides and texts`;
  return `${placeWords(count)} on ${slides}.`;
}
