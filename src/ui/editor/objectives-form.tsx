/** The objectives of a training: what they say, and which slides teach and test them. */

import type { ReactElement } from "react";
import { planDeck } from "#core/training/plan.ts";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { Line } from "./setting-input.tsx";
import { editObjectives } from "./settings-actions.ts";

export function ObjectivesForm({ editor }: { readonly editor: Editor }): ReactElement {
  const deck = useStore(editor.store, (it) => it.deck);
  const { coverage } = planDeck(deck);
  const ids = new Set(coverage.map((it) => it.objective.id));
  const nextId = () => {
    let number = 1;
    while (ids.has(`O${number}`)) number += 1;
    return `O${number}`;
  };
  return (
    <section className="objectives" aria-label="Objectives">
      <h3>Objectives</h3>
      <ol>
        {coverage.map(({ objective, taughtBy, testedBy }, at) => (
          <li key={objective.id}>
            <Line
              key={objective.text}
              label={objective.id}
              hint={`${slides(taughtBy.length)} teach it, ${testedBy.length === 0 ? "no question tests it" : `${testedBy.length} test it`}.`}
              value={objective.text}
              error={null}
              onWrite={(value) => editObjectives(editor, { kind: "set", at, key: "text", value })}
            />
            <IconButton
              icon={<Icon name="delete" />}
              label={`Remove objective ${objective.id}`}
              onPress={() => editObjectives(editor, { kind: "remove", at })}
            />
          </li>
        ))}
      </ol>
      <Button
        onPress={() =>
          editObjectives(editor, {
            kind: "add",
            record: { id: nextId(), text: "What learners can do afterwards" },
          })
        }
      >
        Add an objective
      </Button>
    </section>
  );
}

const slides = (count: number): string =>
  count === 0 ? "No slides" : count === 1 ? "1 slide" : `${count} slides`;
