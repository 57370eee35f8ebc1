/** Goes to any text or slide of the deck by a part of its name, or by words on the slide. */

import { type ReactElement, useState } from "react";
import { findSlides } from "#core/deck/find-slides.ts";
import { Dialog } from "#ui/kit/dialog.tsx";
import { SearchList } from "#ui/kit/search-list.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import type { EditorState } from "./editor-store.ts";
import { focusSource, goToSlide, showFile } from "./slide-actions.ts";

/** More would be a list to read, not to choose from. */
const mostFound = 60;

export function Switcher({ editor }: { readonly editor: Editor }): ReactElement | null {
  const isOpen = useStore(editor.store, (it) => it.overlay === "go");
  return isOpen ? <OpenSwitcher editor={editor} /> : null;
}

function OpenSwitcher({ editor }: { readonly editor: Editor }): ReactElement {
  const { store } = editor;
  const [query, setQuery] = useState("");
  const close = () => store.setState({ overlay: null });
  return (
    <Dialog isOpen title="Slides and texts" showsTitle={false} place="high" onClose={close}>
      <SearchList
        name="Go to a slide or text"
        query={query}
        entries={findPlaces(store.getState(), query)}
        onQuery={setQuery}
        onChoose={(id) => {
          close();
          // The dialog gives the focus back first; the text takes it from there.
          setTimeout(() => goToPlace(editor, id));
        }}
      />
    </Dialog>
  );
}

/** Texts whose name has what was typed, then slides; all of both when nothing was. */
function findPlaces({ deck, saves }: EditorState, query: string) {
  const wanted = query.trim().toLowerCase();
  const texts = [...saves.keys()]
    .filter((name) => name.toLowerCase().includes(wanted))
    .map((name) => ({ id: `text ${name}`, label: name, keys: "", isEnabled: true }));
  const slides = findSlides(deck, query).map(({ slide, index, source }) => ({
    id: `slide ${slide.id}`,
    label: `${index + 1}  ${slide.title ?? "Without a title"} · ${source}`,
    keys: "",
    isEnabled: true,
  }));
  return [...texts, ...slides].slice(0, mostFound);
}

function goToPlace(editor: Editor, id: string): void {
  const { deck } = editor.store.getState();
  const slide = deck.slides.find((it) => `slide ${it.slide.id}` === id);
  if (slide) goToSlide(editor, slide);
  else showFile(editor, id.slice("text ".length));
  focusSource(editor);
}
