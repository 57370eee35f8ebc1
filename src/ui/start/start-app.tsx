/** The start window: recent decks, samples, a new deck, and the way to any other. */

import "./start-app.css";
import { type ReactElement, useState } from "react";
import { faultWords } from "#contract/words.ts";
import type { Connection } from "#ui/connect.ts";
import { Notice } from "#ui/kit/notice.tsx";
import { DeckCards } from "./deck-cards.tsx";
import { NewDeck } from "./new-deck.tsx";
import { OpenDeck } from "./open-deck.tsx";
import { useDrop } from "./use-drop.ts";
import { useStart } from "./use-start.ts";

export function StartApp({ connection }: { readonly connection: Connection }): ReactElement {
  const start = useStart(connection);
  const { list, fault, isConnected, open, forget } = start;
  const [hint, setHint] = useState<string | null>(null);
  const { isOver, handlers } = useDrop({
    onPath: (path) => void open("start.openPath", { path }),
    onNoPath: () =>
      setHint("A browser does not tell where a dropped folder is: type or paste its path here instead."),
  });
  const words = fault && faultWords(fault);
  return (
    <div className={isOver ? "start over" : "start"} {...handlers}>
      <header className="start-head">
        <h1>Lectern</h1>
        {list && <span>Version {list.version}</span>}
      </header>
      {!isConnected && (
        <Notice tone="bad" title="The connection to Lectern is lost.">
          If it does not come back by itself, start Lectern again. Your decks are safe in their folders.
        </Notice>
      )}
      {words && (
        <Notice tone="bad" title={words.what}>
          {words.safe} {words.next}
        </Notice>
      )}
      {list && (
        <main className="start-columns">
          <div className="start-ways">
            <OpenDeck shell={list.shell} hint={hint} open={open} />
            <NewDeck list={list} connection={connection} />
          </div>
          <div className="start-decks">
            <DeckCards
              title="Recent decks"
              decks={list.recents.map((it) => ({ ...it, about: it.path }))}
              connection={connection}
              onOpen={(id) => void open("start.open", { id })}
              onForget={(id) => void forget(id)}
            >
              <p className="start-empty">
                None yet. Begin with a new deck, or look around in a sample: what you open is listed here.
              </p>
            </DeckCards>
            <DeckCards
              title="Sample decks"
              decks={list.samples}
              connection={connection}
              onOpen={(id) => void open("start.open", { id })}
            />
          </div>
        </main>
      )}
    </div>
  );
}
