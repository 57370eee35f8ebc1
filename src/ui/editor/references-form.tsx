/** The sources of a deck: where each is cited, how old it is, which stand twice; and more of them from a reference manager. */

import { type ReactElement, useState } from "react";
import { addReferences } from "#core/cite/add-references.ts";
import type { Reference } from "#core/cite/bibliography.ts";
import { duplicates } from "#core/cite/same-work.ts";
import { shortSource } from "#core/cite/short.ts";
import type { Deck, DeckSlide } from "#core/deck/deck.ts";
import { isoDay } from "#core/iso-day.ts";
import { Button } from "#ui/kit/button.tsx";
import { AreaField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { appendText } from "./settings-actions.ts";
import { chooseSlides } from "./slide-actions.ts";

export function ReferencesForm({ editor }: { readonly editor: Editor }): ReactElement {
  const deck = useStore(editor.store, (it) => it.deck);
  const { references } = deck.bibliography;
  const twins = new Map(duplicates(references.values()).flatMap((keys) => keys.map((key) => [key, keys])));
  const cited = citingSlides(deck);
  return (
    <section className="references" aria-label="Sources">
      <PasteReferences editor={editor} deck={deck} />
      {references.size === 0 ? (
        <p className="field-hint">This deck has no sources yet.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">Source</th>
              <th scope="col">Age</th>
              <th scope="col">Slides</th>
            </tr>
          </thead>
          <tbody>
            {[...references.values()].map((it) => (
              <tr key={it.key}>
                <th scope="row">
                  <code>{it.key}</code>
                </th>
                <td>
                  {shortSource(it)}
                  {twins.has(it.key) && (
                    <span className="reference-twin">
                      Stands twice, also as{" "}
                      {twins
                        .get(it.key)
                        ?.filter((key) => key !== it.key)
                        .join(", ")}
                    </span>
                  )}
                </td>
                <td>{ageOf(it)}</td>
                <td>
                  <CitingSlides editor={editor} slides={cited.get(it.key) ?? []} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function CitingSlides({
  editor,
  slides,
}: {
  readonly editor: Editor;
  readonly slides: readonly DeckSlide[];
}): ReactElement {
  if (slides.length === 0) return <span className="field-hint">never cited</span>;
  return (
    <>
      {slides.map(({ slide, index }) => (
        <Button
          key={slide.id}
          look="quiet"
          className="reference-slide"
          aria-label={`Slide ${index + 1}: ${slide.title ?? "without a title"}`}
          onPress={() => {
            editor.store.setState({ overlay: null });
            chooseSlides(editor, [slide.id]);
          }}
        >
          {index + 1}
        </Button>
      ))}
    </>
  );
}

function PasteReferences({ editor, deck }: { readonly editor: Editor; readonly deck: Deck }): ReactElement {
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState("");
  const file = deck.files.data.find((it) => /\.bib$/i.test(it.name))?.name ?? null;
  function add(): void {
    const added = addReferences(text, deck.bibliography.references);
    if (!added) {
      setAnswer("This is none of BibTeX, RIS and CSL-JSON. Nothing was added.");
      return;
    }
    if (file !== null && added.bibtex !== "") appendText(editor, file, added.bibtex);
    setText("");
    setAnswer(
      [
        added.keys.length > 0 && `Added: ${added.keys.map((it) => `[@${it}]`).join(" ")}`,
        added.known.length > 0 && `Already there: ${added.known.map((it) => `[@${it}]`).join(" ")}`,
      ]
        .filter(Boolean)
        .join(". "),
    );
  }
  if (file === null)
    return (
      <p className="field-hint">
        The deck has no bibliography. Put a file <code>references.bib</code> into its folder and name it under{" "}
        <code>references</code> in deck.yml.
      </p>
    );
  return (
    <div className="paste-references">
      <AreaField label="Paste sources as BibTeX, RIS or CSL-JSON" value={text} rows={4} onChange={setText} />
      <div className="paste-row">
        <Button isDisabled={text.trim() === ""} onPress={add}>
          Add to {file}
        </Button>
        <span role="status">{answer}</span>
      </div>
    </div>
  );
}

function citingSlides(deck: Deck): ReadonlyMap<string, readonly DeckSlide[]> {
  const slides = new Map<string, DeckSlide[]>();
  for (const it of deck.slides)
    for (const key of new Set(it.slide.citations.flatMap(({ keys }) => keys)))
      slides.set(key, [...(slides.get(key) ?? []), it]);
  return slides;
}

function ageOf({ fields }: Reference): string {
  const year = Number(/\d{4}/.exec(fields.year ?? "")?.[0]);
  if (Number.isNaN(year)) return "";
  const age = Number(isoDay(new Date()).slice(0, 4)) - year;
  return age <= 0 ? "this year" : `${age} y`;
}
