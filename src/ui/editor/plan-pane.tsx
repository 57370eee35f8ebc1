/** Does the training fit its slot and teach what it promises: sections by minutes and objectives, and a shorter version. */

import "./plan-pane.css";
import { type ReactElement, useState } from "react";
import type { Deck } from "#core/deck/deck.ts";
import { fitDeck } from "#core/training/fit.ts";
import { type Plan, planDeck } from "#core/training/plan.ts";
import { Button } from "#ui/kit/button.tsx";
import { LineField } from "#ui/kit/field.tsx";
import { useSettled } from "#ui/kit/use-settled.ts";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { chooseSlides } from "./slide-actions.ts";

const quietMs = 300;
const never = () => false;

export function PlanPane({ editor }: { readonly editor: Editor }): ReactElement {
  const deck = useSettled(
    useStore(editor.store, (it) => it.deck),
    never,
    quietMs,
  );
  const plan = planDeck(deck);
  return (
    <div className="plan">
      <PlanTable plan={plan} />
      <FitTo editor={editor} deck={deck} plan={plan} />
    </div>
  );
}

const rounded = (minutes: number): string => String(Math.round(minutes * 10) / 10);

function PlanTable({ plan }: { readonly plan: Plan }): ReactElement {
  const { sections, coverage, minutes, slot } = plan;
  const isOver = slot !== null && minutes > slot;
  return (
    <table className="plan-table" aria-label="Minutes and objectives by section">
      <thead>
        <tr>
          <th scope="col">Section</th>
          <th scope="col">Slides</th>
          <th scope="col">Minutes</th>
          {coverage.map(({ objective }) => (
            <th key={objective.id} scope="col" title={objective.text}>
              {objective.id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => {
          const on = (slides: readonly number[]) => slides.filter((it) => section.slides.includes(it)).length;
          return (
            <tr key={section.source + section.slides[0]}>
              <th scope="row">{section.title ?? section.source}</th>
              <td>{section.slides.length}</td>
              <td title={section.estimated ? "Estimated from the notes" : undefined}>
                {section.estimated ? "about " : ""}
                {rounded(section.minutes)}
              </td>
              {coverage.map(({ objective, taughtBy, testedBy }) => (
                <td key={objective.id}>{coverWords(on(taughtBy), on(testedBy))}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className={isOver ? "over" : ""}>
          <th scope="row">{slot === null ? "Together" : `Together, of ${slot} minutes`}</th>
          <td />
          <td>{rounded(minutes)}</td>
          {coverage.map(({ objective, taughtBy, testedBy }) => (
            <td key={objective.id} className={taughtBy.length === 0 || testedBy.length === 0 ? "over" : ""}>
              {coverWords(taughtBy.length, testedBy.length) || "none"}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

/** Slides that teach it, and a check mark for each question. */
const coverWords = (taught: number, tested: number): string =>
  [taught > 0 && String(taught), tested > 0 && `${tested} ?`].filter(Boolean).join(" + ");

interface FitToProps {
  readonly editor: Editor;
  readonly deck: Deck;
  readonly plan: Plan;
}

function FitTo({ editor, deck, plan }: FitToProps): ReactElement {
  const [words, setWords] = useState(String(plan.slot ?? ""));
  const wanted = Number(words);
  const isNumber = words.trim() !== "" && wanted > 0;
  const fit = isNumber ? fitDeck(deck, wanted) : null;
  return (
    <section className="plan-fit" aria-label="A shorter version">
      <LineField
        label="Fit to minutes"
        hint="What would drop; nothing is changed. Export and present take --minutes."
        value={words}
        error={isNumber || words === "" ? null : "Write a number of minutes."}
        onChange={setWords}
      />
      {fit && (
        <>
          <p role="status">
            {fit.dropped.length === 0
              ? `Everything fits: ${rounded(fit.after)} minutes.`
              : `${fit.dropped.length === 1 ? "1 slide drops" : `${fit.dropped.length} slides drop`}, ${rounded(fit.after)} minutes stay.`}
            {!fit.fits && " What must be shown takes longer than that."}
          </p>
          {fit.lost.length > 0 && (
            <p className="over">No longer covered: {fit.lost.map((it) => it.objective.id).join(", ")}</p>
          )}
          <ul>
            {fit.dropped.map(({ slide, minutes }) => (
              <li key={slide.slide.id}>
                <Button
                  look="quiet"
                  className="plan-slide"
                  onPress={() => chooseSlides(editor, [slide.slide.id])}
                >
                  {slide.index + 1} {slide.slide.title ?? "Without a title"}
                </Button>
                <span className="field-hint">
                  {slide.slide.attributes.priority}, {rounded(minutes)} min
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
